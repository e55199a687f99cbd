using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>The workers that read papers.</summary>
internal sealed class CaseWorkers(
    ICaseStore store,
    CaseQueue queue,
    CaseAttempts attempts,
    [FromKeyedServices(CaseReceiver.Places)] Admission admission,
    ServiceSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<CaseWorkers> log) : QueueWorkers(admission, settings, lifetime, log)
{
    /// <inheritdoc/>
    protected override int Count { get; } = settings.Papers.Workers;

    /// <inheritdoc/>
    protected override Task<int> CountWaitingAsync(CancellationToken stopping) => store.CountWaitingAsync(stopping);

    /// <inheritdoc/>
    protected override async Task TakeAsync(CancellationToken handBack, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await queue.Cases.WaitToReadAsync(stopping))
        {
            // Another worker may have taken it meanwhile; then this one waits again.
            if (queue.Cases.TryRead(out CaseRecord? next))
            {
                await attempts.FinishAsync(next, handBack);
            }
        }
    }
}
