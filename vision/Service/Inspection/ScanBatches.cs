using System.Threading.Channels;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Inspection;

/// <summary>
/// Gathers scans for one worker: those that are there, and those that come within the batch window. A scan that was
/// tried before goes alone, so that one which ends the process cannot take others down with it a second time.
/// </summary>
internal sealed class ScanBatches(ChannelReader<ScanRecord> scans, InspectionSettings settings)
{
    private ScanRecord? next;

    /// <summary>The next batch.</summary>
    /// <param name="stopping">Ends it.</param>
    /// <returns>At least one scan; none when the queue has ended.</returns>
    public async Task<IReadOnlyList<ScanRecord>> NextAsync(CancellationToken stopping)
    {
        if (next is null && !await scans.WaitToReadAsync(stopping))
        {
            return [];
        }

        var batch = new List<ScanRecord>(settings.MaxBatch);
        long bytes = 0;
        using var window = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        window.CancelAfter(settings.BatchWindow);
        while (batch.Count < settings.MaxBatch && await PeekAsync(batch.Count == 0 ? stopping : window.Token) is { } scan)
        {
            if (batch.Count > 0 && (scan.Attempts > 0 || bytes + scan.Header.Size > settings.MaxBatchBytes))
            {
                break;
            }

            batch.Add(scan);
            next = null;
            bytes += scan.Header.Size;
            if (scan.Attempts > 0)
            {
                break;
            }
        }

        return batch;
    }

    // Another worker may take a scan between the wait and the read; then this one waits again.
    private async Task<ScanRecord?> PeekAsync(CancellationToken stopping)
    {
        try
        {
            while (next is null)
            {
                if (!scans.TryRead(out next) && !await scans.WaitToReadAsync(stopping))
                {
                    return null;
                }
            }

            return next;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
