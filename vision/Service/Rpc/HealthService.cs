using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace VisionInspection.Service.Rpc;

/// <summary>The standard health protocol, <c>grpc.health.v1</c>.</summary>
internal sealed class HealthService(HealthState state, IHostApplicationLifetime lifetime) : Health.HealthBase
{
    /// <inheritdoc/>
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) =>
        HealthState.Services.Contains(request.Service)
            ? Task.FromResult(new HealthCheckResponse { Status = state.Now.Status })
            : throw new RpcException(new Status(StatusCode.NotFound, $"There is no service '{request.Service}'."));

    /// <inheritdoc/>
    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        bool known = HealthState.Services.Contains(request.Service);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopped);
        while (true)
        {
            // The protocol: a watch of an unknown service stays open and says so, because one may be added.
            (ServingStatus status, Task changed) = state.Now;
            status = known ? status : ServingStatus.ServiceUnknown;
            await responseStream.WriteAsync(new HealthCheckResponse { Status = status }, stopping.Token);
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return;
            }

            await changed.WaitAsync(stopping.Token);
        }
    }
}
