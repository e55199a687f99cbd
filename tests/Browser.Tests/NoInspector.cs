using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Browser.Tests;

/// <summary>A pipeline that inspects nothing: the page only asks it for what aligns scans on a GPU, and it has none.</summary>
internal sealed class NoInspector : IScanInspector
{
    public IReadOnlyList<ModelIdentity> Models => [];

    public ContentsLimits Limits => throw new NotSupportedException();

    public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping) => throw new NotSupportedException();

    public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
