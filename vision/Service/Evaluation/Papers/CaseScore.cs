using VisionInspection.Declarations;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Documents.Matching;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>What the matching said of a simulated case, held against the case's truth.</summary>
internal sealed class CaseScore
{
    /// <summary>Judges.</summary>
    /// <param name="simulated">The case.</param>
    /// <param name="result">What the matching said; the papers go by their names.</param>
    public CaseScore(SimulatedCase simulated, MatchingResult result)
    {
        var papers = simulated.Papers.ToDictionary(paper => paper.Name, StringComparer.Ordinal);
        var used = new HashSet<PlantedDivergence>();
        Elements =
        [
            .. result.Elements.Select((element, i) =>
            {
                SimulatedPaper paper = papers[element.Witness.Name];
                return new JudgedElement(paper, element, result.Evidence[i], Truth(simulated, paper, element, used));
            }),
        ];
        Planted = [.. simulated.Planted.Select(planted => (planted, IsFound(planted)))];
        Misdeclared = [.. simulated.Misdeclared.Select(wrong => (wrong, IsFound(wrong)))];
        var compared = Elements.Select(judged => (judged.Paper.Name, judged.Element.Element)).ToHashSet();
        Silent =
        [
            .. simulated.Papers.SelectMany(paper => paper.Printed
                .Where(printed => printed.Value.Length > 0 && !compared.Contains((paper.Name, printed.Key)))
                .Where(printed => simulated.Differs(paper, printed.Key) is not null)
                .Select(printed => (paper, printed.Key, simulated.Differs(paper, printed.Key) == true))),
        ];
    }

    /// <summary>Every comparison beside its truth.</summary>
    public IReadOnlyList<JudgedElement> Elements { get; }

    /// <summary>What was planted, and whether a divergence of that paper at that element, strictly, reports it.</summary>
    public IReadOnlyList<(PlantedDivergence Planted, bool Found)> Planted { get; }

    /// <summary>The same for what was declared wrongly.</summary>
    public IReadOnlyList<(PlantedDivergence Wrong, bool Found)> Misdeclared { get; }

    /// <summary>Declared elements that a paper prints and that were never compared.</summary>
    public IReadOnlyList<(SimulatedPaper Paper, string Element, bool Differs)> Silent { get; }

    private bool IsFound(PlantedDivergence planted) =>
        Elements.Any(judged => judged.IsAlarm && judged.Paper.Name == planted.Paper && Shows(planted, judged.Element));

    // Other goods in an item's place are one of three findings: another description, or an item missing, or a line too many.
    private static bool Shows(PlantedDivergence planted, ComparedElement element) =>
        element.Element == planted.Element
        || (planted.Kind == ElementKinds.Description && (element.Kind == ElementKinds.ExtraItem || planted.Element.StartsWith(element.Element + "/", StringComparison.Ordinal)));

    private static PrintedTruth Truth(SimulatedCase simulated, SimulatedPaper paper, ComparedElement element, HashSet<PlantedDivergence> used)
    {
        if (simulated.Planted.Concat(simulated.Misdeclared).FirstOrDefault(one => one.Paper == paper.Name && Shows(one, element)) is { } planted)
        {
            // One line was put in: a second line that nobody declared is a mistake.
            return element.Kind != ElementKinds.ExtraItem || used.Add(planted) ? PrintedTruth.Differs : PrintedTruth.NotPrinted;
        }

        return simulated.Differs(paper, element.Element) switch
        {
            null => PrintedTruth.NotPrinted,
            true => PrintedTruth.Differs,
            false => PrintedTruth.Agrees,
        };
    }
}
