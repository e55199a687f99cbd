using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using VisionInspection.Core;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Rpc;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Hosting;

/// <summary>Says once, when the ports are open, what serves where; turns health on, and off again at the start of a stop.</summary>
internal sealed class ServingNotice(
    IHostApplicationLifetime lifetime,
    IServer server,
    HealthState health,
    IScanInspector inspector,
    Admission admission,
    DataFolder folder,
    ILogger<ServingNotice> log) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        int waiting = admission.Taken;
        foreach (ModelHealth model in ModelHealth.Of(inspector))
        {
            if (model.Fallback is null)
            {
                Log.ModelReady(log, model.Name, model.Version, model.Provider ?? "its inspector");
            }
            else
            {
                Log.ModelFellBack(log, model.Name, model.Version, model.Provider ?? "", model.Fallback);
            }
        }

        lifetime.ApplicationStarted.Register(() =>
        {
            (string grpc, string web) = ServerAddresses.Of(server);
            Log.Serving(log, grpc, web, folder.Root, waiting);
            health.Set(serving: true);
        });
        lifetime.ApplicationStopping.Register(() => health.Set(serving: false));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Where a started server listens.</summary>
internal static class ServerAddresses
{
    /// <summary>The addresses, in the order in which <see cref="Listening"/> opens the ports.</summary>
    /// <param name="server">The server.</param>
    public static (string Grpc, string Web) Of(IServer server)
    {
        ICollection<string> addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        return (addresses.First(), addresses.Last());
    }
}
