using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Inspection;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// Where a container looks unlike others. What each place looks like is not kept with a result, so the scans are inspected
/// anew: only for a container that is unlike, and against a few of the others.
/// </summary>
internal sealed class ContentsMaps(IScanStore scans, IScanInspector inspector)
{
    // Each costs an inspection; the median over so many is steady.
    private const int MostOthers = 9;

    /// <summary>The map; null where the container's own file is gone or none of the others' is there.</summary>
    /// <param name="container">The container.</param>
    /// <param name="others">Those it is unlike.</param>
    /// <param name="stopping">Ends it.</param>
    public Task<SaliencyMap?> OfAsync(KnownContents container, IReadOnlyList<KnownContents> others, CancellationToken stopping) => Task.Run(
        () =>
        {
            if (Cells(container, stopping) is not { } own)
            {
                return null;
            }

            ContentsCells[] known = [.. others.Take(MostOthers).Select(other => Cells(other, stopping)).OfType<ContentsCells>()];
            return known.Length == 0 ? null : ContentsMap.Of(own, known, inspector.Limits.UsualCell);
        },
        stopping);

    private ContentsCells? Cells(KnownContents one, CancellationToken stopping)
    {
        try
        {
            return ScanDecoder.Decode(scans, one.Scan, ReadLimits.Default).Scan is { } scan
                ? inspector.Inspect([scan], stopping)[0].Containers.FirstOrDefault(found => found.View == one.Found.View && found.Box == one.Found.Box)?.Contents?.Cells
                : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
