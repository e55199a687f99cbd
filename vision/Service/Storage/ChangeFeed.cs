using System.Collections.Concurrent;
using System.Threading.Channels;

namespace VisionInspection.Service.Storage;

/// <summary>
/// Tells listeners in this process that something changed. A listener that lags loses the oldest notices and never
/// holds up the store: what counts is in the database, a notice only says that it is time to look.
/// </summary>
/// <typeparam name="T">What a notice says.</typeparam>
internal sealed class ChangeFeed<T>
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
    /// <param name="change">What changed; where it is kept, it is already durable.</param>
    public void Publish(T change)
    {
        foreach (Subscription subscription in subscriptions.Keys)
        {
            subscription.Offer(change);
        }
    }

    /// <summary>One listener.</summary>
    internal sealed class Subscription(ChangeFeed<T> feed, int capacity) : IDisposable
    {
        private readonly Channel<T> channel = Channel.CreateBounded<T>(
            new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest });

        /// <summary>The notices.</summary>
        public ChannelReader<T> Changes => channel.Reader;

        /// <summary>Stops listening; <see cref="Changes"/> ends.</summary>
        public void Dispose()
        {
            feed.subscriptions.TryRemove(this, out _);
            channel.Writer.TryComplete();
        }

        internal void Offer(T change) => channel.Writer.TryWrite(change);
    }
}
