using System.Collections.Concurrent;
using System.Threading.Channels;

namespace VisionInspection.Service.Storage;

/// <summary>
/// Tells listeners in this process that something changed. A listener that lags loses the oldest notices and never
/// holds up the store: what counts is in the database, a notice only says that it is time to look.
/// </summary>
internal sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Listens from now on. Subscribe first, then read the store: nothing falls between.</summary>
    /// <param name="capacity">Notices kept for a listener that lags.</param>
    public Subscription Subscribe(int capacity)
    {
        var subscription = new Subscription(this, capacity);
        subscriptions[subscription] = 0;
        return subscription;
    }

    /// <summary>Tells all listeners.</summary>
    /// <param name="change">What changed, already durable.</param>
    public void Publish(ScanChange change)
    {
        foreach (Subscription subscription in subscriptions.Keys)
        {
            subscription.Offer(change);
        }
    }

    /// <summary>One listener.</summary>
    internal sealed class Subscription(ChangeFeed feed, int capacity) : IDisposable
    {
        private readonly Channel<ScanChange> channel = Channel.CreateBounded<ScanChange>(
            new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest });

        /// <summary>The notices.</summary>
        public ChannelReader<ScanChange> Changes => channel.Reader;

        /// <summary>Stops listening; <see cref="Changes"/> ends.</summary>
        public void Dispose()
        {
            feed.subscriptions.TryRemove(this, out _);
            channel.Writer.TryComplete();
        }

        internal void Offer(ScanChange change) => channel.Writer.TryWrite(change);
    }
}
