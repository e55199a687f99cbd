using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>Declared empty but loaded, and the reverse. Over several views what any of them shows inside counts.</summary>
internal static class FullnessElements
{
    /// <summary>Compares every declared container that the scan shows and of which the declaration says whether it is empty.</summary>
    public static IEnumerable<ComparedElement> Compare(CustomsDeclaration declaration, SeenScan scan)
    {
        for (int i = 0; i < declaration.Containers.Count; i++)
        {
            DeclaredContainer container = declaration.Containers[i];
            string number = PlainNumber.Of(container.Number);
            bool isNamed = scan.NumbersRead.Contains(number);
            ContainerFinding[] shown = Shown(declaration, scan, number);
            if (container.IsEmpty is bool declaredEmpty && (shown.Length > 0 || isNamed))
            {
                yield return Of(DeclarationPaths.Container(i) + "/FullnessCode", number, declaredEmpty, shown, scan);
            }
        }
    }

    // By its number; or, where the scanner's side names none, the only one declared is the only one in the picture.
    private static ContainerFinding[] Shown(CustomsDeclaration declaration, SeenScan scan, string number)
    {
        ContainerFinding[] byNumber = [.. scan.Found.Containers.Where(container => container.Number == number)];
        bool isOnly = scan.NumbersRead.Count == 0 && declaration.Containers.Count == 1
            && scan.Found.Containers.GroupBy(container => container.View).All(view => view.Count() == 1);
        return byNumber.Length == 0 && isOnly ? [.. scan.Found.Containers] : byNumber;
    }

    private static ComparedElement Of(string path, string number, bool declaredEmpty, ContainerFinding[] shown, SeenScan scan)
    {
        ContainerFinding? best = shown.Where(container => container.Empty.LoadedProbability is not null).MaxBy(container => container.Empty.LoadedProbability)
            ?? shown.FirstOrDefault();
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

        ComparedElement Element(Comparison outcome, string? looks, double score, string sentence) => new()
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
        };
    }
}
