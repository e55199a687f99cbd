using VisionInspection.Service.Ingest;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Hosting;

/// <summary>
/// Workers that take from a queue until the host stops. A stop lets them finish what they have in hand; what is not done
/// within <see cref="ServiceSettings.StopWithin"/> is handed back to the queue, which is to say, to the next start.
/// </summary>
internal abstract class QueueWorkers(
    Admission admission, ServiceSettings settings, IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    private readonly CancellationTokenSource handBack = new();

    /// <summary>How many work side by side.</summary>
    protected abstract int Count { get; }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        admission.Preload(await CountWaitingAsync(cancellationToken));
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
        Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    /// <summary>What an earlier process accepted and did not finish.</summary>
    protected abstract Task<int> CountWaitingAsync(CancellationToken stopping);

    /// <summary>One worker: takes and finishes until <paramref name="stopping"/>; gives up what it has in hand at <paramref name="handBack"/>.</summary>
    protected abstract Task TakeAsync(CancellationToken handBack, CancellationToken stopping);

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await TakeAsync(handBack.Token, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not begun, and what was handed back, is still in the database.
        }
        catch (Exception error)
        {
            // Not a piece of work that failed but a store that does: stop at once, so that whoever watches the process sees it.
            Log.WorkerEnded(log, error);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            throw;
        }
    }
}
