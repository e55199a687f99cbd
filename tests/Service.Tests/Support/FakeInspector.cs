using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Tests.Support;

/// <summary>An inspector that finds what <see cref="Samples.Inspection"/> says, or does what a test tells it.</summary>
internal sealed class FakeInspector : IScanInspector
{
    public VisionInspection.Core.Similarity.ContentsLimits Limits { get; } = new(0.1, 10, 0.7, 0.6);

    public IReadOnlyList<ModelIdentity> Models { get; } = [new ModelIdentity("fake", "1.0.0", Samples.Hash([7]))];

    public Action<IReadOnlyList<Scan>, CancellationToken> Before { get; set; } = (_, _) => { };

    /// <summary>What the first container of every scan looks like inside; null for nothing said of it.</summary>
    public ContentsEmbedding? Contents { get; set; }

    public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping)
    {
        Before(scans, stopping);
        return [.. scans.Select(Found)];
    }

    public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) => null;

    public void Dispose()
    {
    }

    private InspectionResult Found(Scan scan)
    {
        InspectionResult found = Samples.Inspection(scan.Id);
        return Contents is null ? found : found with { Containers = [found.Containers[0] with { Contents = Contents }, .. found.Containers.Skip(1)] };
    }
}
