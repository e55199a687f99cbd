namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>Neighbouring words of one line without a gap wider than a space: a cell, a label with its value, a sentence.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Line">The line it stands on, from 0 through the document.</param>
internal sealed record Phrase(IReadOnlyList<PlacedWord> Words, int Line) : WordRun(Words);
