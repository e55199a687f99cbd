using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Inspection;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Web.Earlier;

/// <summary>
/// Scans beside the earlier ones that inspection compared them with, compared again from the stored originals when someone
/// looks. One at a time, and the last few are kept: a look asks for several pictures of the same pair.
/// </summary>
internal sealed class EarlierComparisons(IScanStore store, OriginalScans originals, IScanInspector inspector) : IDisposable
{
    private const int Kept = 3;

    private readonly SemaphoreSlim gate = new(1);
    private readonly LinkedList<(long Id, IReadOnlyList<EarlierComparison> Found)> last = new();

    /// <summary>Comparisons of an inspected scan, containers first; empty where there is nothing earlier.</summary>
    /// <param name="summary">The scan.</param>
    /// <param name="stopping">Ends the wait.</param>
    public async Task<IReadOnlyList<EarlierComparison>> OfAsync(ScanSummary summary, CancellationToken stopping)
    {
        if (summary.Result?.Outcome is not { Inspection: InspectionResult inspection } outcome)
        {
            return [];
        }

        await gate.WaitAsync(stopping);
        try
        {
            if (last.FirstOrDefault(kept => kept.Id == summary.Scan.Id) is { Found: { } known })
            {
                return known;
            }

            var found = new List<EarlierComparison>();
            string? plate = await store.FindPlateAsync(summary.Scan.Id, stopping);
            foreach (Predecessor predecessor in await Predecessors.FindAsync(store, summary.Scan, outcome.ContainerNumbers(), plate, stopping))
            {
                found.Add(await CompareAsync(predecessor, summary.Scan, inspection, stopping));
            }

            last.AddFirst((summary.Scan.Id, found));
            if (last.Count > Kept)
            {
                last.RemoveLast();
            }

            return found;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<EarlierComparison> CompareAsync(
        Predecessor predecessor, ScanRecord record, InspectionResult inspection, CancellationToken stopping)
    {
        try
        {
            return await originals.FindAsync(record, stopping) is not Scan now
                || await originals.FindAsync(predecessor.Earlier.Scan, stopping) is not Scan before
                ? new EarlierComparison(predecessor, [])
                : new EarlierComparison(predecessor, await Task.Run(
                    () => predecessor.Compare(now, inspection, before, inspector.Alignment, stopping), stopping));
        }
        catch (FileNotFoundException)
        {
            return new EarlierComparison(predecessor, []);
        }
    }
}

/// <summary>What came of comparing a scan with an earlier one.</summary>
/// <param name="With">The earlier scan, and what both show.</param>
/// <param name="Parts">The open scan is the first of each; empty where a file is gone.</param>
internal sealed record EarlierComparison(Predecessor With, IReadOnlyList<ComparedPart> Parts);
