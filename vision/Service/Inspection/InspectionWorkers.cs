using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Inspection;

/// <summary>
/// The workers. A stop lets them finish what they have in hand; what is not done within
/// <see cref="ServiceSettings.StopWithin"/> is handed back to the queue, which is to say, to the next start.
/// </summary>
internal sealed class InspectionWorkers(
    IScanStore store,
    InspectionQueue queue,
    BatchInspection inspection,
    Admission admission,
    ServiceSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<InspectionWorkers> log) : BackgroundService
{
    private readonly CancellationTokenSource handBack = new();

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        admission.Preload(await store.CountWaitingAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        handBack.CancelAfter(settings.StopWithin);
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        handBack.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, settings.Inspection.Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        var batches = new ScanBatches(queue.Scans, settings.Inspection);
        try
        {
            while (!stopping.IsCancellationRequested && await batches.NextAsync(stopping) is { Count: > 0 } batch)
            {
                await inspection.InspectAsync(batch, handBack.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not begun, and what was handed back, is still in the database.
        }
        catch (Exception error)
        {
            // Not an inspection that failed but a store that does: stop at once, so that whoever watches the process sees it.
            Log.WorkerEnded(log, error);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            throw;
        }
    }
}
