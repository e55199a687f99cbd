using System.Threading.Channels;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Inspection;

/// <summary>
/// Scans that wait for a worker. The queue is the database: this only reads ahead a little, so that a restart begins
/// with what the last run left and memory holds a handful of records however long the queue is.
/// </summary>
internal sealed class InspectionQueue(IScanStore store, InspectionSettings settings) : BackgroundService
{
    private const int Page = 64;

    private readonly Channel<ScanRecord> ahead = Channel.CreateBounded<ScanRecord>(
        Math.Max(1, settings.MaxBatch * settings.Workers));

    /// <summary>Scans in order of arrival; ends when the service stops.</summary>
    public ChannelReader<ScanRecord> Scans => ahead.Reader;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using ChangeFeed<ScanChange>.Subscription changes = store.Changes.Subscribe(capacity: 1);
            long last = 0;
            while (true)
            {
                IReadOnlyList<ScanRecord> page = await store.WaitingAsync(last, Page, stoppingToken);
                foreach (ScanRecord scan in page)
                {
                    await ahead.Writer.WriteAsync(scan, stoppingToken);
                    last = scan.Id;
                }

                if (page.Count == 0)
                {
                    await changes.Changes.ReadAsync(stoppingToken);
                }
            }
        }
        finally
        {
            ahead.Writer.TryComplete();
        }
    }
}
