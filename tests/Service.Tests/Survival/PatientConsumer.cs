using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Tests.Survival;

/// <summary>A risk core that keeps its cursor across kills and notes every result that reaches it.</summary>
internal sealed class PatientConsumer
{
    private readonly List<Result> seen = [];

    public IReadOnlyList<Result> Seen => seen;

    public async Task WatchUntilKilledAsync(GrpcChannel channel, Func<bool>? enough = null)
    {
        using AsyncServerStreamingCall<Result> call = new Results.ResultsClient(channel).Watch(
            new WatchRequest { AfterSequence = seen.Count == 0 ? 0 : seen[^1].Sequence });
        try
        {
            while (enough?.Invoke() != true && await call.ResponseStream.MoveNext(CancellationToken.None))
            {
                seen.Add(call.ResponseStream.Current);
            }
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            // Killed; the cursor is the last result seen.
        }
    }
}
