using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>Heads of narrow columns that touch and were read as one word: <c>NettogewichtBruttogewicht</c>.</summary>
internal static class GluedHeads
{
    private const int ShortestHead = 4;
    private const int ShortestMisread = 8;
    private const double LeastQuality = 0.75;

    /// <summary>The phrase with such words parted; null where there are none.</summary>
    public static Phrase? Of(Phrase phrase)
    {
        List<PlacedWord> words = [.. phrase.Words.SelectMany(Parts)];
        return words.Count > phrase.Words.Count ? phrase with { Words = words } : null;
    }

    private static IReadOnlyList<PlacedWord> Parts(PlacedWord word)
    {
        if (word.Text.Length < 2 * ShortestHead || !word.Text.All(c => char.IsLetter(c) || c is '.' or '-') || Vocabulary.Match(word.Text) is not null)
        {
            return [word];
        }

        // Very words first, all of it parted.
        for (int at = word.Text.Length - ShortestHead; at >= ShortestHead; at--)
        {
            if (IsHead(word.Text[..at]))
            {
                IReadOnlyList<PlacedWord> rest = IsHead(word.Text[at..]) ? [Part(word, at, word.Text.Length)] : Parts(Part(word, at, word.Text.Length));
                if (rest.Count > 1 || IsHead(rest[0].Text))
                {
                    return [Part(word, 0, at), .. rest];
                }
            }
        }

        return Misread(word);
    }

    // Letters are misread most where two heads touch; two long heads are still known.
    private static IReadOnlyList<PlacedWord> Misread(PlacedWord word)
    {
        (double quality, int at) = Enumerable.Range(ShortestMisread, Math.Max(0, word.Text.Length + 1 - (2 * ShortestMisread)))
            .Select(at => (Math.Min(Quality(word.Text[..at]), Quality(word.Text[at..])), at)).DefaultIfEmpty().MaxBy(pair => pair.Item1);
        return quality < LeastQuality ? [word] : [Part(word, 0, at), Part(word, at, word.Text.Length)];
    }

    private static double Quality(string text) => Vocabulary.Match(text) is { } match && match.Concepts.Any(TableColumn.IsColumn) ? match.Quality : 0;

    private static bool IsHead(string text) => Vocabulary.Exactly(text).Any(TableColumn.IsColumn);

    private static PlacedWord Part(PlacedWord word, int from, int to)
    {
        int left = word.Box.X + (int)(word.Box.Width * (long)from / word.Text.Length);
        int right = word.Box.X + (int)(word.Box.Width * (long)to / word.Text.Length);
        var box = new PageBox(left, word.Box.Y, Math.Max(1, right - left), word.Box.Height);
        return word with { Text = word.Text[from..to], Box = box, Spot = box };
    }
}
