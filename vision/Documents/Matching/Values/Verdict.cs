using VisionInspection.Declarations;

namespace VisionInspection.Documents.Matching.Values;

/// <summary>How two values stand to each other, before anyone asks how well the paper was read.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Tolerance">What was let pass, in words; null where nothing was.</param>
internal readonly record struct Verdict(Comparison Outcome, double Similarity, string? Tolerance = null)
{
    public static Verdict Equal { get; } = new(Comparison.Equal, 1);
}
