using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands.Contents;

/// <summary>The picture of a container with where it differs from others.</summary>
internal static class UnlikePicture
{
    private const string ModelName = "contents-embedding";

    /// <summary>Draws and writes it.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="odd">The container.</param>
    /// <param name="others">Those it is held against.</param>
    /// <param name="score">How odd, 0 to 1.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="kind">Kind of the finding.</param>
    /// <param name="message">Its sentence.</param>
    /// <returns>The picture's path.</returns>
    public static string Write(
        string folder, InspectedContainer odd, IReadOnlyList<InspectedContainer> others, double score, InspectionPipeline pipeline, string kind, string message)
    {
        Scan scan = odd.Input.Read(ReadLimits.Default);
        InspectionResult result = pipeline.Inspect([scan], CancellationToken.None)[0];
        var finding = new Finding(kind, odd.Found.View, odd.Found.Box, score, message)
        {
            Threshold = kind == "odd-one-out" ? pipeline.Limits.Odd : pipeline.Limits.Unlike,
            Model = ModelName,
            Saliency = ContentsMap.Of(odd.Found.Contents!.Cells!, [.. others.Select(other => other.Found.Contents!.Cells!)], pipeline.Limits.UsualCell),
        };

        // In the place of the maps that say why containers are loaded.
        InspectionResult shown = result with
        {
            Containers = [.. result.Containers.Select((container, i) => container with { Saliency = i == odd.Number ? finding.Saliency : null })],
            Findings = [finding],
        };
        return ScanPictures.Write(folder, odd.Input.Path, scan, shown, new OverlayOptions { HeatMeaning = "unlike the others: least to most" }).Overlay;
    }
}
