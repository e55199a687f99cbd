using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>
/// What may be a label's value, likeliest first: the rest of its phrase, what stands right of it, what stands below it.
/// Boxes, colons and columns all come down to these three.
/// </summary>
internal static class KeyValues
{
    private const double RestOfPhrase = 1;
    private const double ToTheRight = 0.96;
    private const double Below = 0.88;

    /// <summary>The candidates.</summary>
    public static IEnumerable<ValueCandidate> Of(LabelHit label, Paper paper)
    {
        if (Rest(label, paper) is { } rest)
        {
            yield return new ValueCandidate(rest, RestOfPhrase);
            yield break;
        }

        WordRun words = label.Words;
        if (Right(label, paper) is { } right)
        {
            double far = Math.Max(0, right.Left - words.Right) / (double)paper.Layout.Page(words.Page).Width;
            yield return new ValueCandidate(right, ToTheRight - (0.15 * far));
        }

        foreach (Phrase below in BelowOf(label, paper))
        {
            yield return new ValueCandidate(below, Below);
        }
    }

    // Up to the next label in the phrase.
    private static WordRun? Rest(LabelHit label, Paper paper)
    {
        LabelHit? next = paper.Labels.In(label.Phrase).FirstOrDefault(hit => hit.From >= label.To && (hit.HasColon || hit.Match.Quality >= 1));
        List<PlacedWord> rest = [.. label.Phrase.Words.Skip(label.To).Take((next is null || next.From == label.To ? label.Phrase.Words.Count : next.From) - label.To)
            .SkipWhile(word => !word.Text.Any(char.IsLetterOrDigit))];
        return rest.Count > 0 ? Bare(rest) : null;
    }

    // The nearest phrase to the right whose middle lies level with the label, though its print be larger or lower.
    private static WordRun? Right(LabelHit label, Paper paper)
    {
        WordRun words = label.Words;
        int widest = (int)(paper.Layout.Page(words.Page).Width * Parameters.ValueRight);
        Phrase? nearest = Neighbours(label.Phrase, paper, 2)
            .Where(phrase => !ReferenceEquals(phrase, label.Phrase) && phrase.Left >= words.Right - 2 && phrase.Left - words.Right < widest)
            .Where(phrase => Math.Abs(phrase.MiddleY - words.MiddleY) < 0.75 * Math.Max(phrase.Height, words.Height) && phrase.OverlapY(words) > 0)
            .Where(phrase => phrase.Text.Any(char.IsLetterOrDigit))
            .OrderBy(phrase => phrase.Left - words.Right + (4 * Math.Abs(phrase.MiddleY - words.MiddleY)))
            .FirstOrDefault();
        return nearest is null || paper.Labels.IsLabel(nearest) ? null : Bare(nearest.Words);
    }

    private static IEnumerable<Phrase> BelowOf(LabelHit label, Paper paper)
    {
        WordRun words = label.Words;
        double letter = Math.Max(paper.Letter(words), words.Height);
        return Neighbours(label.Phrase, paper, 4)
            .Where(phrase => phrase.Top >= words.MiddleY && phrase.Top - words.Bottom < Parameters.ValueBelow * letter)
            .Where(phrase => phrase.OverlapX(words) > 0 || Math.Abs(phrase.Left - words.Left) < 2 * letter)
            .OrderBy(phrase => phrase.Top)
            .ThenBy(phrase => Math.Abs(phrase.Left - words.Left))
            .Take(1)
            .Where(phrase => !paper.Labels.IsLabel(phrase));
    }

    private static IEnumerable<Phrase> Neighbours(Phrase phrase, Paper paper, int lines)
    {
        int last = Math.Min(paper.Layout.Lines.Count - 1, phrase.Line + lines);
        for (int i = Math.Max(0, phrase.Line - 2); i <= last; i++)
        {
            if (paper.Layout.Lines[i].Page == phrase.Page)
            {
                foreach (Phrase other in paper.Layout.Lines[i].Phrases)
                {
                    yield return other;
                }
            }
        }
    }

    private static WordRun? Bare(IReadOnlyList<PlacedWord> words)
    {
        List<PlacedWord> bare = [.. words];
        if (bare.Count > 0 && bare[0].Text.StartsWith(':'))
        {
            string text = bare[0].Text.TrimStart(':', ' ');
            bare[0] = bare[0] with { Text = text };
            if (text.Length == 0)
            {
                bare.RemoveAt(0);
            }
        }

        return bare.Count > 0 ? new WordRun(bare) : null;
    }
}

/// <summary>Words that may be a label's value.</summary>
/// <param name="Words">The words.</param>
/// <param name="Quality">How surely they are, by where they stand.</param>
internal sealed record ValueCandidate(WordRun Words, double Quality);
