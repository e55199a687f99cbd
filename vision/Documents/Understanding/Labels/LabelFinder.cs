using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>Finds the labels of a paper: the longest known words from left to right in every phrase.</summary>
internal static class LabelFinder
{
    private const int LongestLabel = 9;

    /// <summary>All labels, in reading order.</summary>
    public static LabelIndex In(DocumentLayout layout) =>
        new([.. layout.Lines.SelectMany(line => line.Phrases).SelectMany(In)], layout.Pages.Count > 0 ? Written(layout.Pages[0].Language) : null);

    /// <summary>The labels of one phrase.</summary>
    public static IEnumerable<LabelHit> In(Phrase phrase)
    {
        for (int from = 0; from < phrase.Words.Count;)
        {
            LabelHit? best = null;
            string text = "";
            for (int to = from + 1; to <= Math.Min(phrase.Words.Count, from + LongestLabel); to++)
            {
                text += phrase.Words[to - 1].Text;
                if (phrase.Words[to - 1].Text.Any(char.IsLetterOrDigit) || to == from + 1 || phrase.Words[to - 1].Text is "#")
                {
                    VocabularyMatch? match = Vocabulary.Match(text);
                    if (match is not null && (best is null || match.Length * match.Quality > best.Match.Length * best.Match.Quality))
                    {
                        best = new LabelHit(phrase, from, to, match, Colon(phrase, to));
                    }
                }
            }

            if (best is not null)
            {
                yield return best;
            }

            from = best?.To ?? from + 1;
        }
    }

    // The readers' names of languages (ISO 639-3) are the word lists' (ISO 639-1); null for one without a list.
    private static string? Written(string language) => language switch
    {
        "eng" => "en", "deu" => "de", "fra" => "fr", "spa" => "es", "por" => "pt", "ita" => "it", "nld" => "nl", _ => null,
    };

    private static bool Colon(Phrase phrase, int to) =>
        phrase.Words[to - 1].Text.EndsWith(':') || (to < phrase.Words.Count && phrase.Words[to].Text.StartsWith(':'));
}
