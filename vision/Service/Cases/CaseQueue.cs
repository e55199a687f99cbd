using System.Threading.Channels;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>Cases that wait for a worker. The queue is the database: this only reads ahead a little, as that of scans does.</summary>
internal sealed class CaseQueue(ICaseStore store, PaperSettings settings) : BackgroundService
{
    private const int Page = 16;

    private readonly Channel<CaseRecord> ahead = Channel.CreateBounded<CaseRecord>(settings.Workers);

    /// <summary>Cases in order of arrival; ends when the service stops.</summary>
    public ChannelReader<CaseRecord> Cases => ahead.Reader;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using ChangeFeed<CaseChange>.Subscription changes = store.Changes.Subscribe(capacity: 1);
            long last = 0;
            while (true)
            {
                IReadOnlyList<CaseRecord> page = await store.WaitingAsync(last, Page, stoppingToken);
                foreach (CaseRecord waiting in page)
                {
                    await ahead.Writer.WriteAsync(waiting, stoppingToken);
                    last = waiting.Id;
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
