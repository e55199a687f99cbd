using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Transport;

/// <summary>The trade term and its place: behind a label, or as a bare code before a place's name.</summary>
internal static class IncotermFinder
{
    private const double Unlabelled = 0.75;
    private const double AloneUnlabelled = 0.4;

    /// <summary>Term and place.</summary>
    public static (Field<string>? Term, Field<string>? Place) Of(Paper paper)
    {
        (Field<string> Term, Field<string>? Place)? best = null;
        foreach (LabelHit label in paper.Labels.Of(Concept.Incoterm))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper))
            {
                if (Read(candidate.Words, label.Quality * candidate.Quality) is { } read && (best is null || read.Term.Confidence > best.Value.Term.Confidence))
                {
                    best = read;
                }
            }
        }

        foreach (Phrase phrase in paper.Layout.Lines.SelectMany(line => line.Phrases).Where(_ => best is null))
        {
            for (int i = 0; i < phrase.Words.Count; i++)
            {
                if (Incoterms.Code(phrase.Words[i].Text) is not null and not ("FOR" or "FOT" or "DES" or "DAF")
                    && Read(new WordRun([.. phrase.Words.Skip(i)]), Unlabelled) is { } read)
                {
                    bool alone = read.Place is null;
                    best ??= alone ? (read.Term with { Confidence = read.Term.Confidence * AloneUnlabelled / Unlabelled }, null) : read;
                }
            }
        }

        return (best?.Term, best?.Place);
    }

    private static (Field<string> Term, Field<string>? Place)? Read(WordRun words, double quality)
    {
        for (int i = 0; i < Math.Min(3, words.Words.Count); i++)
        {
            int used = 1;
            string? code = Incoterms.Code(words.Words[i].Text) ?? Incoterms.Words([.. words.Words.Skip(i).Select(word => word.Text)], out used);
            if (code is null)
            {
                continue;
            }

            used = Math.Max(1, used);
            Field<string> term = new WordRun([.. words.Words.Skip(i).Take(used)]).AsField(code, quality);
            List<PlacedWord> place = [.. words.Words.Skip(i + used).TakeWhile(word => !IsEdition(word.Text) && !word.Text.StartsWith('(') && !word.Text.Any(char.IsAsciiDigit))];
            string text = string.Join(' ', place.Select(word => word.Text)).Trim(' ', ',', '.', '-', ':', ';', '(', ')');
            bool named = text.Count(char.IsLetter) >= 3 && place.Count <= 6 && char.IsUpper(text[0]);
            return (term, named ? new WordRun(place).AsField(text, quality) : null);
        }

        return null;
    }

    private static bool IsEdition(string word)
    {
        string folded = TextFold.Of(word);
        return folded.StartsWith("INCOTERM", StringComparison.Ordinal) || folded is "2020" or "2010" or "2000" or "1990" or "ACC" or "GEMAESS";
    }
}
