using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Weighing;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// Declared gross mass against what the picture weighs. Outside the 90 % interval by more than the tolerance is a divergence;
/// an estimate that is a bound only, or of a scanner that nobody calibrated, is held against nothing.
/// </summary>
internal static class WeightElements
{
    // What the Argentine coastguard allows between a declared and a found mass (Regulation 01-16 on verified gross mass).
    private const double ToleratedShare = 0.05;

    /// <summary>Compares each container whose own mass is declared, and the sum where only that is.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="scan">What was seen.</param>
    /// <param name="earlier">Estimates of the declaration's containers in scans before this one, by container.</param>
    public static IEnumerable<ImageElement> Compare(CustomsDeclaration declaration, SeenScan scan, IReadOnlyDictionary<string, WeightEstimate> earlier)
    {
        var here = new Dictionary<string, (ContainerFinding Box, WeightEstimate Weight)>(StringComparer.Ordinal);
        bool onlySum = false;
        for (int i = 0; i < declaration.Containers.Count; i++)
        {
            string number = PlainNumber.Of(declaration.Containers[i].Number);
            if (Best(scan.Showing(declaration, number)) is not { Weight: WeightEstimate weight } box)
            {
                continue;
            }

            here[number] = (box, weight);
            if (DeclaredMass.Of(declaration, i) is { } mass)
            {
                yield return Element(mass, $"Container {number}", "image says", [(number, weight)], scan.Witness(box.View, box.Box));
            }
            else
            {
                onlySum |= declaration.Containers[i].IsEmpty != true;
            }
        }

        if (onlySum && DeclaredMass.OfAll(declaration) is { } total)
        {
            yield return Sum(declaration, scan, total, here, earlier);
        }
    }

    /// <summary>The estimate that says most, of those of one container in several views.</summary>
    /// <param name="shown">The container in each view.</param>
    public static ContainerFinding? Best(IEnumerable<ContainerFinding> shown) => shown
        .Where(container => container.Weight is not null)
        .OrderBy(container => IsUsable(container.Weight!) ? 0 : 1)
        .ThenBy(container => container.Weight!.HighKg - container.Weight!.LowKg ?? double.PositiveInfinity)
        .FirstOrDefault();

    private static bool IsUsable(WeightEstimate weight) => weight is { Kg: not null, LowKg: not null, HighKg: not null, CalibrationContainers: > 0 };

    private static ImageElement Sum(
        CustomsDeclaration declaration,
        SeenScan scan,
        DeclaredMass total,
        Dictionary<string, (ContainerFinding Box, WeightEstimate Weight)> here,
        IReadOnlyDictionary<string, WeightEstimate> earlier)
    {
        string[] loaded = [.. declaration.Containers.Where(container => container.IsEmpty != true).Select(container => PlainNumber.Of(container.Number)).Distinct()];
        string who = string.Create(CultureInfo.InvariantCulture, $"All {loaded.Length} containers together");
        ContainerFinding first = here.Values.First().Box;
        Witness witness = scan.Witness(first.View, first.Box);
        string[] missing = [.. loaded.Where(number => !here.ContainsKey(number) && !earlier.ContainsKey(number))];
        return missing.Length == 0
            ? Element(total, who, "images say", [.. loaded.Select(number => (number, here.TryGetValue(number, out var one) ? one.Weight : earlier[number]))], witness)
            : NotJudged(total, $"{who}: declared {Kg(total.Kg)}; not all scanned, {string.Join(", ", missing)} not yet.", witness);
    }

    private static ImageElement Element(
        DeclaredMass mass, string who, string says, IReadOnlyList<(string Number, WeightEstimate Weight)> parts, Witness witness)
    {
        if (parts.FirstOrDefault(part => !IsUsable(part.Weight)) is { Weight: { } unusable } which)
        {
            string of = parts.Count == 1 ? "" : $" {which.Number}:";
            return NotJudged(mass, $"{who}: declared {Kg(mass.Kg)}; the image's weight cannot be judged.{of} {Reason(unusable)}", witness);
        }

        // As if all erred the same way: one scanner's errors are not independent.
        var sum = new WeightEstimate(
            parts.Sum(part => part.Weight.Kg), parts.Sum(part => part.Weight.LowKg), parts.Sum(part => part.Weight.HighKg), parts.Min(part => part.Weight.CalibrationContainers), null);
        double tolerance = ToleratedShare * mass.Kg;
        double nearest = Math.Clamp(sum.Kg!.Value, mass.Kg - tolerance, mass.Kg + tolerance);
        double outside = MassOdds.Nearer(sum, nearest);
        bool diverges = MassOdds.Halves(sum, nearest) > 1;
        string interval = string.Create(CultureInfo.InvariantCulture, $"{Rounded(sum.LowKg!.Value)} to {Rounded(sum.HighKg!.Value)} kg");
        var compared = new ComparedElement
        {
            Kind = ElementKinds.GrossMass,
            Element = mass.Path,
            Declared = Kg(mass.Kg),
            Observed = interval,
            Outcome = diverges ? Comparison.Different : Comparison.Similar,
            Score = diverges ? outside : 1 - outside,
            Tolerance = "5 % of the declared mass, and the image's 90 % interval",
            Sentence = $"{who}: declared {Kg(mass.Kg)}; {says} {interval}.",
            Witness = witness,
        };
        return new ImageElement(compared, [ImageElement.Locator, ImageElement.Weight], MassOdds.Interval);
    }

    private static ImageElement NotJudged(DeclaredMass mass, string sentence, Witness witness) => new(
        new ComparedElement
        {
            Kind = ElementKinds.GrossMass,
            Element = mass.Path,
            Declared = Kg(mass.Kg),
            Observed = null,
            Outcome = Comparison.NotLegible,
            Score = 0,
            Sentence = sentence,
            Witness = witness,
        },
        [ImageElement.Locator, ImageElement.Weight]);

    private static string Reason(WeightEstimate weight) => (weight.Kg, weight.LowKg) switch
    {
        (not null, _) => weight.Remark ?? "The scanner is not calibrated.",
        (null, double bound) => $"{weight.Remark ?? "Too little of the beam comes through."} At least {Rounded(bound)} kg, which is no promise.",
        _ => weight.Remark ?? "It was not weighed.",
    };

    private static string Kg(double kg) => string.Create(CultureInfo.InvariantCulture, $"{kg:#,0} kg");

    // To ten kilograms: an estimate knows no more.
    private static string Rounded(double kg) => string.Create(CultureInfo.InvariantCulture, $"{10 * Math.Round(kg / 10):#,0}");
}
