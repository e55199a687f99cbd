using VisionInspection.Core.Findings;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Similarity;

/// <summary>Stored scans whose contents look like those of one, with their records.</summary>
internal sealed class SimilarScans(IScanStore store, ContentsIndex index)
{
    /// <summary>Containers that a search looks at.</summary>
    public int Searched => index.Count;

    /// <summary>The nearest, nearest first, each scan once.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="containers">Its containers.</param>
    /// <param name="most">How many.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task<IReadOnlyList<SimilarScan>> OfAsync(long scan, IReadOnlyList<ContainerFinding> containers, int most, CancellationToken stopping)
    {
        var found = new List<SimilarScan>();
        foreach (SimilarContainer near in index.Similar(scan, containers, most))
        {
            if (await store.FindSummaryAsync(near.Near.Key.Scan, stopping) is { } other)
            {
                string? number = other.Result?.Outcome.Inspection?.Containers.ElementAtOrDefault(near.Near.Key.Container)?.Number;
                found.Add(new SimilarScan(other.Scan, near.Near.Key.Container, number, near.Container, near.Near.Cosine));
            }
        }

        return found;
    }
}

/// <summary>A stored scan with a container that looks like one of another's.</summary>
/// <param name="Scan">The scan.</param>
/// <param name="Container">Which of its containers, from 0.</param>
/// <param name="Number">That container's number; null where none was given.</param>
/// <param name="LikeContainer">Which container of the other scan it looks like, from 0.</param>
/// <param name="Cosine">Cosine of the angle between the two.</param>
internal sealed record SimilarScan(ScanRecord Scan, int Container, string? Number, int LikeContainer, double Cosine);
