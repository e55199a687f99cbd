using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>A label on the paper.</summary>
/// <param name="Phrase">The phrase it stands in.</param>
/// <param name="From">First word of it in the phrase.</param>
/// <param name="To">Word after its last.</param>
/// <param name="Match">What it means.</param>
/// <param name="HasColon">A colon or the like follows it.</param>
internal sealed record LabelHit(Phrase Phrase, int From, int To, VocabularyMatch Match, bool HasColon)
{
    public bool StartsPhrase => From == 0;

    /// <summary>Nothing but punctuation follows in the phrase.</summary>
    public bool EndsPhrase => Phrase.Words.Skip(To).All(word => !word.Text.Any(char.IsLetterOrDigit));

    public WordRun Words => new([.. Phrase.Words.Skip(From).Take(To - From)]);

    public bool Means(Concept concept) => Match.Concepts.Contains(concept);

    /// <summary>Where it stands alone, or is set off by a colon, a label is surely one.</summary>
    public double Quality => Match.Quality * (StartsPhrase ? 1 : HasColon ? 0.9 : 0.6) * (EndsPhrase || HasColon ? 1 : 0.85);
}
