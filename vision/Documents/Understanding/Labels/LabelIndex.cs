using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>The labels of a paper, by meaning and by phrase.</summary>
internal sealed class LabelIndex(IReadOnlyList<LabelHit> all, string? language = null)
{
    private readonly ILookup<object, LabelHit> byPhrase = all.ToLookup(hit => (object)hit.Phrase, ReferenceEqualityComparer.Instance);

    public IReadOnlyList<LabelHit> All => all;

    public IEnumerable<LabelHit> Of(Concept concept) => all.Where(hit => hit.Means(concept));

    public IEnumerable<LabelHit> In(Phrase phrase) => byPhrase[phrase];

    /// <summary>The labels on lines that meet a condition.</summary>
    public LabelIndex Where(Func<int, bool> line) => new([.. all.Where(hit => line(hit.Phrase.Line))], language);

    /// <summary>
    /// True for a phrase that is a label, with its value or without: it is nobody else's value. A word of a third language
    /// is none without a colon: the port of Koper is no Dutch buyer.
    /// </summary>
    public bool IsLabel(Phrase phrase) =>
        byPhrase[phrase].FirstOrDefault() is { StartsPhrase: true } first && (first.EndsPhrase || first.HasColon) && first.Match.Quality > 0.7
        && (first.HasColon || language is null || first.Match.Languages.Contains(language) || first.Match.Languages.Contains("en"));
}
