using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Benchmarks;

/// <summary>An inspector that finds nothing in no time: uploads are measured, not models.</summary>
internal sealed class NothingFound : IScanInspector
{
    public VisionInspection.Core.Similarity.ContentsLimits Limits { get; } = new(0.1, 10, 0.7, 0.6);

    public IReadOnlyList<ModelIdentity> Models => [];

    public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping) =>
        [.. scans.Select(scan => new InspectionResult
        {
            ScanId = scan.Id,
            Format = scan.Format,
            Containers = [],
            Findings = [],
            Models = [],
            Milliseconds = new Dictionary<string, double>(),
        })];

    public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) => null;

    public void Dispose()
    {
        // Holds nothing.
    }
}
