using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>Accents that were lost in one place and read in another: a name that stands twice on a paper is spelt the same.</summary>
internal static class Accents
{
    private const int ShortestName = 4;

    /// <summary>The words, each with the accents that the same word has where it was read more surely.</summary>
    public static IReadOnlyList<PlacedWord> Restored(IReadOnlyList<PlacedWord> words)
    {
        var accented = new Dictionary<string, PlacedWord>(StringComparer.Ordinal);
        foreach (PlacedWord word in words.Where(word => word.Text.Length >= ShortestName && word.Text.Any(c => c > 127 && char.IsLetter(c))))
        {
            string plain = TextFold.Of(word.Text);
            if (!accented.TryGetValue(plain, out PlacedWord? surer) || word.Confidence > surer.Confidence)
            {
                accented[plain] = word;
            }
        }

        return accented.Count == 0 ? words : [.. words.Select(word => Restored(word, accented))];
    }

    private static PlacedWord Restored(PlacedWord word, Dictionary<string, PlacedWord> accented) =>
        accented.TryGetValue(TextFold.Of(word.Text), out PlacedWord? other) && other.Confidence > word.Confidence && Differ(word.Text, other.Text)
            ? word with { Text = other.Text }
            : word;

    // Letter by letter the same but for accents, in the same capitals.
    private static bool Differ(string plain, string accented) =>
        plain.Length == accented.Length && plain != accented
        && plain.Zip(accented).All(pair => pair.First == pair.Second || (pair.First < 128 && pair.Second > 127
            && TextFold.Of(pair.First.ToString()) == TextFold.Of(pair.Second.ToString()) && char.IsUpper(pair.First) == char.IsUpper(pair.Second)));
}
