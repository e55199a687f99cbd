using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>Declared empty but loaded, and the reverse. Over several views what any of them shows inside counts.</summary>
internal static class FullnessElements
{
    /// <summary>Compares every declared container that the scan shows and of which the declaration says whether it is empty.</summary>
    public static IEnumerable<ImageElement> Compare(CustomsDeclaration declaration, SeenScan scan)
    {
        for (int i = 0; i < declaration.Containers.Count; i++)
        {
            DeclaredContainer container = declaration.Containers[i];
            string number = PlainNumber.Of(container.Number);
            IReadOnlyList<ContainerFinding> shown = scan.Showing(declaration, number);
            if (container.IsEmpty is bool declaredEmpty && (shown.Count > 0 || scan.NumbersRead.Contains(number)))
            {
                yield return Of(DeclarationPaths.Container(i) + "/FullnessCode", number, declaredEmpty, shown, scan);
            }
        }
    }

    private static ImageElement Of(string path, string number, bool declaredEmpty, IReadOnlyList<ContainerFinding> shown, SeenScan scan)
    {
        ContainerFinding? best = shown.Where(container => container.Empty.LoadedProbability is not null).MaxBy(container => container.Empty.LoadedProbability)
            ?? (shown.Count == 0 ? null : shown[0]);
        string declared = declaredEmpty ? "empty" : "loaded";
        if (best?.Empty is not { LoadedProbability: double probability, State: not EmptyState.CannotJudge } verdict)
        {
            string reason = best?.Empty.Reason ?? "which container in the picture it is, is not known.";
            return Element(Comparison.NotLegible, null, 0, $"Scan: container {number} cannot be judged: {reason} Declared {declared}.");
        }

        bool looksEmpty = verdict.State == EmptyState.Empty;
        string observed = looksEmpty ? "empty" : "loaded";
        string figures = string.Create(CultureInfo.InvariantCulture, $"loaded probability {probability:0.000}, threshold {verdict.Threshold:0.000}");
        return Element(
            looksEmpty == declaredEmpty ? Comparison.Equal : Comparison.Different,
            observed,
            looksEmpty ? 1 - probability : probability,
            $"Scan: container {number} looks {observed} ({figures}); declared {declared}.");

        ImageElement Element(Comparison outcome, string? looks, double score, string sentence) => new(
            new ComparedElement
            {
                Kind = ElementKinds.Fullness,
                Element = path,
                Declared = declared,
                Observed = looks,
                Outcome = outcome,
                Score = score,
                Tolerance = best is null ? null : string.Create(CultureInfo.InvariantCulture, $"loaded at or above {best.Empty.Threshold:0.000}"),
                Sentence = sentence,
                Witness = scan.Witness(best?.View, best?.Box),
            },
            [ImageElement.Locator, ImageElement.Fullness],
            best?.Empty.Threshold,
            best?.Saliency);
    }
}
