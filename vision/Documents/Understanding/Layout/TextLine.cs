namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>What stands side by side across the page.</summary>
/// <param name="Index">From 0 through the document.</param>
/// <param name="Phrases">From left to right.</param>
internal sealed record TextLine(int Index, IReadOnlyList<Phrase> Phrases)
    : WordRun([.. Phrases.SelectMany(phrase => phrase.Words)]);
