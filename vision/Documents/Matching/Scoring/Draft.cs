using VisionInspection.Documents.Matching.Values;

namespace VisionInspection.Documents.Matching.Scoring;

/// <summary>A comparison before it is scored.</summary>
/// <param name="Kind">Word of <c>ElementKinds</c>.</param>
/// <param name="Element">Path of the declared element.</param>
/// <param name="Declared">Declared value in words.</param>
/// <param name="Verdict">How the values stand.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Subject">What the sentence calls it: "gross mass".</param>
internal sealed record Draft(string Kind, string Element, string? Declared, Verdict Verdict, Shown Reading, string Subject)
{
    /// <summary>How sure goods item and invoice line belong together, 0 to 1; 1 where there is nothing to pair.</summary>
    public double Pairing { get; init; } = 1;

    /// <summary>How far the declared value stands elsewhere on the paper, 0 to 1: then the field was taken from the wrong place.</summary>
    public double DeclaredElsewhere { get; init; }

    /// <summary>Other papers that show what this one shows.</summary>
    public int SupportObserved { get; init; }

    /// <summary>Other papers that show what is declared.</summary>
    public int SupportDeclared { get; init; }

    /// <summary>False where the sums of its line do not come out as read.</summary>
    public bool ComesOut { get; init; } = true;

    /// <summary>Mean confidence of all words of the paper: on a bad page even a sure word is less so.</summary>
    public double PaperConfidence { get; init; } = 1;

    /// <summary>Line of the paper, from 1; null for what stands outside lines.</summary>
    public int? Line { get; init; }
}
