using VisionInspection.Declarations;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Documents.Matching.Scoring;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>A comparison beside its truth.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Element">What the matching said.</param>
/// <param name="Evidence">What its score was made of.</param>
/// <param name="Truth">How paper and declaration truly stand to each other there.</param>
internal sealed record JudgedElement(SimulatedPaper Paper, ComparedElement Element, ScoreEvidence Evidence, PrintedTruth Truth)
{
    /// <summary>True where a divergence was reported.</summary>
    public bool IsAlarm => Divergence.Of(Element) is not null;

    /// <summary>True where it was said to agree.</summary>
    public bool IsAgreement => Element.Outcome is Comparison.Equal or Comparison.EqualNormalised or Comparison.Similar;

    /// <summary>True where an alarm has no ground on the paper.</summary>
    public bool IsFalseAlarm => IsAlarm && !IsRight(Element.Outcome);

    /// <summary>True where a value was said to stand on the paper that does not.</summary>
    public bool IsInvented => Truth == PrintedTruth.NotPrinted && (IsAgreement || Element.Outcome == Comparison.Different);

    /// <summary>True where this outcome, taken by itself, is the truth.</summary>
    /// <param name="outcome">The outcome reported, or the one the rules found before the score had its say.</param>
    public bool IsRight(Comparison outcome) => outcome switch
    {
        Comparison.Different => Truth == PrintedTruth.Differs,
        Comparison.Missing => Truth is PrintedTruth.Differs or PrintedTruth.NotPrinted,
        Comparison.NotLegible => false,
        _ => Truth == PrintedTruth.Agrees,
    };
}

/// <summary>How a paper truly stands to the declaration at one element.</summary>
internal enum PrintedTruth
{
    /// <summary>It says what is declared.</summary>
    Agrees,

    /// <summary>It says something else, or leaves out goods that it should list.</summary>
    Differs,

    /// <summary>It says nothing there.</summary>
    NotPrinted,
}
