using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;
using VisionInspection.Declarations;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases.Images;

/// <summary>The view that shows a comparison: its box, its score, and the heat of what it stands on instead of every other's.</summary>
internal static class EvidenceView
{
    /// <summary>Draws it.</summary>
    /// <param name="view">The view.</param>
    /// <param name="found">What was found in the scan.</param>
    /// <param name="element">The comparison.</param>
    /// <returns>A PNG, 8-bit RGB.</returns>
    public static byte[] Png(ScanView view, InspectionResult found, StoredElement element)
    {
        // Of before each comparison kept what it stands on.
        if (element.Basis is not { } basis)
        {
            return OverlayPicture.Png(view, found, new OverlayOptions());
        }

        ComparedElement compared = element.Compared;
        PixelBox? box = compared.Witness.Box is { } at ? new PixelBox(at.X, at.Y, at.Width, at.Height) : null;
        InspectionResult shown = found with
        {
            Containers = [.. found.Containers.Select(container => container with { Saliency = container.Box == box ? basis.Map : null })],
            Findings = [.. found.Findings.Where(finding => finding.Kind == "cannot-judge"), Marked(compared, box, basis)],
            Models = basis.Models,
        };
        return OverlayPicture.Png(view, shown, new OverlayOptions { HeatMeaning = Meaning(compared.Kind, basis.Map) });
    }

    private static Finding Marked(ComparedElement compared, PixelBox? box, ScoreBasis basis) =>
        new(compared.Kind, compared.Witness.View, box, compared.Score, compared.Sentence) { Threshold = basis.Threshold };

    private static string Meaning(string kind, SaliencyMap? map) => (kind, map) switch
    {
        (_, null) => "no heat: the box is what counts",
        (ElementKinds.Fullness, _) => "evidence of cargo: none to most",
        _ => "unlike the others: least to most",
    };
}
