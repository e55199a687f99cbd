using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Web;

/// <summary>
/// The changes as server-sent events (HTML Living Standard, 9.2): <c>scan</c> with the scan's entry, <c>beat</c> while
/// nothing happens, <c>reset</c> and the end where the position is not known.
/// </summary>
internal static class EventStream
{
    // Shorter than the idle limit of the usual proxies.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>Everything after a position, until the browser leaves or the service stops.</summary>
    /// <param name="store">The store.</param>
    /// <param name="log">The numbered changes.</param>
    /// <param name="position">Where to go on; null for now.</param>
    /// <param name="stopping">Ends the stream.</param>
    public static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        IScanStore store, ChangeLog log, string? position, [EnumeratorCancellation] CancellationToken stopping)
    {
        string at = position ?? log.Position;

        // At once: the browser calls the stream open with its first bytes.
        yield return new SseItem<string>("", "beat") { EventId = at, ReconnectionInterval = TimeSpan.FromSeconds(1) };
        while (!stopping.IsCancellationRequested)
        {
            if (log.After(at) is not ({ } scans, { } reached))
            {
                yield return new SseItem<string>("", "reset") { EventId = log.Position };
                yield break;
            }

            for (int i = 0; i < scans.Count; i++)
            {
                // Short, and not to be cut off in the middle: the end of the stream is no error.
                if (await store.FindSummaryAsync(scans[i], CancellationToken.None) is { } summary)
                {
                    // The new position only with the last one: who is cut off before gets all of them again.
                    yield return new SseItem<string>(Json(summary), "scan") { EventId = i == scans.Count - 1 ? reached : at };
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

    private static string Json(ScanSummary summary) =>
        JsonSerializer.Serialize(ScanEntries.Of(summary), WebJson.Default.ScanEntry);
}
