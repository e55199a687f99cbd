using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace VisionInspection.Service.Web;

/// <summary>
/// The changes as server-sent events (HTML Living Standard, 9.2): <c>scan</c> or <c>case</c> with its entry, <c>beat</c>
/// while nothing happens, <c>reset</c> and the end where the position is not known.
/// </summary>
internal static class EventStream
{
    // Shorter than the idle limit of the usual proxies.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>Everything after a position, until the browser leaves or the service stops.</summary>
    /// <typeparam name="T">What the store tells.</typeparam>
    /// <param name="name">Name of the events.</param>
    /// <param name="entry">The entry of what changed, as JSON; null where it is not there. Short, and not to be cut off in the
    /// middle: the end of the stream is no error.</param>
    /// <param name="log">The numbered changes.</param>
    /// <param name="position">Where to go on; null for now.</param>
    /// <param name="stopping">Ends the stream.</param>
    public static async IAsyncEnumerable<SseItem<string>> FollowAsync<T>(
        string name, Func<long, Task<string?>> entry, ChangeLog<T> log, string? position, [EnumeratorCancellation] CancellationToken stopping)
    {
        string at = position ?? log.Position;

        // At once: the browser calls the stream open with its first bytes.
        yield return new SseItem<string>("", "beat") { EventId = at, ReconnectionInterval = TimeSpan.FromSeconds(1) };
        while (!stopping.IsCancellationRequested)
        {
            if (log.After(at) is not ({ } changed, { } reached))
            {
                yield return new SseItem<string>("", "reset") { EventId = log.Position };
                yield break;
            }

            for (int i = 0; i < changed.Count; i++)
            {
                if (await entry(changed[i]) is { } json)
                {
                    // The new position only with the last one: who is cut off before gets all of them again.
                    yield return new SseItem<string>(json, name) { EventId = i == changed.Count - 1 ? reached : at };
                }
            }

            at = reached;
            await log.WaitAsync(at, Beat, stopping);
            if (log.Position == at && !stopping.IsCancellationRequested)
            {
                yield return new SseItem<string>("", "beat") { EventId = at };
            }
        }
    }
}
