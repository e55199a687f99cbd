using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Inspection;

/// <summary>Finds what a scan is compared with: the latest earlier scan of each of its containers, then that of its vehicle.</summary>
internal static class Predecessors
{
    /// <summary>All there are, containers first.</summary>
    /// <param name="store">Where scans are kept.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="numbers">Its containers.</param>
    /// <param name="plate">Key of its vehicle; null where no plate was surely read.</param>
    /// <param name="stopping">Cancels the queries.</param>
    public static async Task<IReadOnlyList<Predecessor>> FindAsync(
        IScanStore store, ScanRecord scan, IEnumerable<string> numbers, string? plate, CancellationToken stopping)
    {
        var found = new List<Predecessor>();
        foreach (string number in numbers)
        {
            if (await store.FindPredecessorAsync(number, scan.Id, stopping) is ScanResult earlier)
            {
                found.Add(new Predecessor(number, null, false, earlier));
            }
        }

        if (plate is not null && await store.FindVehiclePredecessorAsync(plate, scan.Key.Station, scan.Id, stopping) is ScanResult seen)
        {
            found.Add(new Predecessor(null, plate, seen.Scan.Key.Station != scan.Key.Station, seen));
        }

        return found;
    }
}
