using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Documents.Matching.Scoring;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Counts over judged cases. Not thread-safe.</summary>
internal sealed class MatchingTally
{
    /// <summary>Cases counted.</summary>
    public int Cases { get; private set; }

    /// <summary>Planted divergences found, by kind.</summary>
    public SortedDictionary<string, Proportion> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>What was declared wrongly, found, once for every paper that shows it; by kind.</summary>
    public SortedDictionary<string, Proportion> FoundMisdeclared { get; } = new(StringComparer.Ordinal);

    /// <summary>False alarms among elements that agree, those on what is not printed counted in.</summary>
    public Proportion FalseAlarms { get; private set; }

    /// <summary>Elements that agree and were said to.</summary>
    public Proportion Confirmed { get; private set; }

    /// <summary>Elements that agree and were called not legible.</summary>
    public Proportion NotLegible { get; private set; }

    /// <summary>Printed and declared elements that were never compared.</summary>
    public Proportion Silent { get; private set; }

    /// <summary>Printed elements that differ from what is declared, planted or following from it, and were said to.</summary>
    public Proportion Differing { get; private set; }

    /// <summary>Comparisons on what is not printed that said a value stands there, among all comparisons.</summary>
    public Proportion Invented { get; private set; }

    /// <summary>Declared elements that are not on the paper and were said to be missing, among those spoken of.</summary>
    public Proportion SaidMissing { get; private set; }

    /// <summary>What went wrong, one line each.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>Scores and whether the reported outcome was right, for the reliability table.</summary>
    public List<(double Score, bool IsAlarm, bool Right)> Scores { get; } = [];

    /// <summary>Evidence and whether the rules' outcome was right, for fitting.</summary>
    public List<(ScoreEvidence Evidence, bool Right)> Evidence { get; } = [];

    /// <summary>Counts a case.</summary>
    /// <param name="simulated">The case.</param>
    /// <param name="score">How it was judged.</param>
    public void Add(SimulatedCase simulated, CaseScore score)
    {
        Cases++;
        foreach ((PlantedDivergence planted, bool found) in score.Planted)
        {
            Found[planted.Kind] = Found.GetValueOrDefault(planted.Kind).Add(found);
            if (!found)
            {
                SimulatedPaper paper = simulated.Papers.First(one => one.Name == planted.Paper);
                IEnumerable<string> said = score.Elements
                    .Where(judged => judged.Paper.Name == planted.Paper && judged.Element.Element == planted.Element).Select(Said).DefaultIfEmpty("nothing said");
                Mistakes.Add($"OVERLOOKED {planted.Kind} on {Name(paper)}: declared '{planted.Declared}', printed '{planted.Printed}': {string.Join("; ", said)}");
            }
        }

        foreach (JudgedElement judged in score.Elements)
        {
            Add(judged);
        }

        foreach ((SimulatedPaper paper, string element, bool differs) in score.Silent)
        {
            Silent = Silent.Add(true);
            Differing = differs ? Differing.Add(false) : Differing;
            Mistakes.Add($"SILENT on {Name(paper)}: {element}, printed '{paper.Printed[element]}'");
        }
    }

    /// <summary>Counts the same papers under a declaration that is wrong: what is found, and how sure it is said to be; alarms on what agrees are not counted twice.</summary>
    /// <param name="score">How it was judged.</param>
    public void AddMisdeclared(CaseScore score)
    {
        foreach ((PlantedDivergence wrong, bool found) in score.Misdeclared)
        {
            FoundMisdeclared[wrong.Kind] = FoundMisdeclared.GetValueOrDefault(wrong.Kind).Add(found);
            if (!found)
            {
                IEnumerable<string> said = score.Elements
                    .Where(judged => judged.Paper.Name == wrong.Paper && judged.Element.Element == wrong.Element).Select(Said).DefaultIfEmpty("nothing said");
                Mistakes.Add($"OVERLOOKED misdeclared {wrong.Kind} on {wrong.Paper}: declared '{wrong.Declared}', printed '{wrong.Printed}': {string.Join("; ", said)}");
            }
        }

        foreach (JudgedElement judged in score.Elements)
        {
            AddScore(judged);
        }
    }

    private void Add(JudgedElement judged)
    {
        bool printed = judged.Truth != PrintedTruth.NotPrinted;
        Silent = printed ? Silent.Add(false) : Silent;
        Invented = Invented.Add(judged.IsInvented);
        if (judged.Truth == PrintedTruth.Agrees || judged.IsFalseAlarm)
        {
            FalseAlarms = FalseAlarms.Add(judged.IsFalseAlarm);
            Confirmed = Confirmed.Add(judged.IsAgreement);
            NotLegible = NotLegible.Add(judged.Element.Outcome == Comparison.NotLegible);
        }

        if (judged.Truth == PrintedTruth.Differs)
        {
            Differing = Differing.Add(judged.IsAlarm);
        }

        if (!printed && judged.Element.Outcome != Comparison.NotLegible)
        {
            SaidMissing = SaidMissing.Add(judged.Element.Outcome == Comparison.Missing);
        }

        AddScore(judged);
        if (judged.IsFalseAlarm || judged.IsInvented || (judged.Truth == PrintedTruth.Agrees && !judged.IsAgreement))
        {
            string truth = judged.Paper.Printed.TryGetValue(judged.Element.Element, out string? value) ? $"printed '{value}'" : "not printed";
            string what = judged.IsFalseAlarm ? "FALSE ALARM" : judged.IsInvented ? "INVENTED" : "NOT LEGIBLE";
            Mistakes.Add($"{what} {judged.Element.Kind} on {Name(judged.Paper)}: {truth}: {Said(judged)}");
        }
    }

    private void AddScore(JudgedElement judged)
    {
        if (judged.Element.Outcome != Comparison.NotLegible)
        {
            Scores.Add((judged.Element.Score, judged.IsAlarm, judged.IsRight(judged.Element.Outcome)));
        }

        if (judged.Evidence.Outcome != Comparison.NotLegible)
        {
            Evidence.Add((judged.Evidence, judged.IsRight(judged.Evidence.Outcome)));
        }
    }

    private static string Name(SimulatedPaper paper) => $"{paper.Name} ({paper.Language}, {paper.Layout})";

    private static string Said(JudgedElement judged) =>
        string.Create(CultureInfo.InvariantCulture, $"{judged.Element.Outcome} {judged.Element.Score:0.00} {judged.Element.Sentence}");
}
