using System.Globalization;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web;

/// <summary>
/// The list, newest first, with the page's filters. The store lists by age only, so a filter looks through a bounded
/// number of scans and answers with what it found and where to go on.
/// </summary>
internal static class ScanListing
{
    /// <summary>Most entries in one answer.</summary>
    public const int MostEntries = 200;

    // What a filter looks through for one answer, however little matches.
    private const int MostLookedAt = 2_000;

    /// <summary>One part of the list.</summary>
    /// <param name="store">The store.</param>
    /// <param name="log">Taken before the list is read: what changes meanwhile comes twice rather than never.</param>
    /// <param name="filter">What is wanted.</param>
    /// <param name="stopping">Cancels the query.</param>
    public static async Task<ScanPage> ReadAsync(IScanStore store, ChangeLog<ScanChange> log, ScanFilter filter, CancellationToken stopping)
    {
        string change = log.Position;
        var entries = new List<ScanEntry>();
        long? before = filter.Before;
        for (int lookedAt = 0; lookedAt < MostLookedAt && entries.Count < filter.Limit;)
        {
            IReadOnlyList<ScanSummary> part = await store.ListAsync(before, filter.Limit, stopping);
            foreach (ScanSummary summary in part)
            {
                before = summary.Scan.Id;
                ScanEntry entry = ScanEntries.Of(summary);
                if (filter.Accepts(entry))
                {
                    entries.Add(entry);
                }

                if (entries.Count == filter.Limit)
                {
                    break;
                }
            }

            lookedAt += part.Count;
            if (part.Count < filter.Limit && entries.Count < filter.Limit)
            {
                return new ScanPage(entries, null, change);
            }
        }

        bool more = (await store.ListAsync(before, 1, stopping)).Count > 0;
        return new ScanPage(entries, more ? before?.ToString(CultureInfo.InvariantCulture) : null, change);
    }
}
