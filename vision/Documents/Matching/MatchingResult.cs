using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;

namespace VisionInspection.Documents.Matching;

/// <summary>A declaration held against its papers.</summary>
/// <param name="Elements">Every comparison: paper by paper, in the order of the declaration.</param>
/// <param name="Divergences">Those that contradict the declaration, surest first.</param>
/// <param name="Evidence">What each score in <paramref name="Elements"/> was made of, at the same place.</param>
public sealed record MatchingResult(
    IReadOnlyList<ComparedElement> Elements, IReadOnlyList<Divergence> Divergences, IReadOnlyList<ScoreEvidence> Evidence);
