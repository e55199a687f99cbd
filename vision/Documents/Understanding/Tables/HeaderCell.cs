using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>A column's head.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Concepts">What it may mean; for heads printed over each other, one list a printed row of a line of goods.</param>
/// <param name="Quality">How well it was read.</param>
internal sealed record HeaderCell(WordRun Words, IReadOnlyList<IReadOnlyList<Concept>> Concepts, double Quality);
