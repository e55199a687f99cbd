using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Inspection;

/// <summary>The workers that inspect scans, a batch at a time.</summary>
internal sealed class InspectionWorkers(
    IScanStore store,
    InspectionQueue queue,
    BatchInspection inspection,
    Admission admission,
    ServiceSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<InspectionWorkers> log) : QueueWorkers(admission, settings, lifetime, log)
{
    private readonly InspectionSettings batching = settings.Inspection;

    /// <inheritdoc/>
    protected override int Count => batching.Workers;

    /// <inheritdoc/>
    protected override Task<int> CountWaitingAsync(CancellationToken stopping) => store.CountWaitingAsync(stopping);

    /// <inheritdoc/>
    protected override async Task TakeAsync(CancellationToken handBack, CancellationToken stopping)
    {
        var batches = new ScanBatches(queue.Scans, batching);
        while (!stopping.IsCancellationRequested && await batches.NextAsync(stopping) is { Count: > 0 } batch)
        {
            await inspection.InspectAsync(batch, handBack);
        }
    }
}
