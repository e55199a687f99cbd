using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Cases;

/// <summary>
/// The workers that read papers. A stop lets them finish what they have in hand; what is not done within
/// <see cref="ServiceSettings.StopWithin"/> is handed back to the queue, which is to say, to the next start.
/// </summary>
internal sealed class CaseWorkers(
    ICaseStore store,
    CaseQueue queue,
    CaseAttempts attempts,
    [FromKeyedServices(CaseReceiver.Places)] Admission admission,
    ServiceSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<CaseWorkers> log) : BackgroundService
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
        Task.WhenAll(Enumerable.Range(0, settings.Papers.Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested && await queue.Cases.WaitToReadAsync(stopping))
            {
                // Another worker may have taken it meanwhile; then this one waits again.
                if (queue.Cases.TryRead(out CaseRecord? next))
                {
                    await attempts.FinishAsync(next, handBack.Token);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not begun, and what was handed back, is still in the database.
        }
        catch (Exception error)
        {
            // Not a reading that failed but a store that does: stop at once, so that whoever watches the process sees it.
            Log.WorkerEnded(log, error);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            throw;
        }
    }
}
