using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Tables;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>Numbers that a label calls a total: right of it, or below it where totals stand in a row of their own heads.</summary>
internal static class SumFinder
{
    private const double UnderHead = 0.9;
    private const double Generic = 0.85;
    private const double WithoutCents = 0.7;
    private const double WithoutStart = 0.6;
    private const double MostBelow = 9;

    /// <summary>The candidates for a concept, in reading order.</summary>
    public static IReadOnlyList<SumCandidate> Of(Paper paper, Concept concept, IReadOnlyList<TableHeader> headers)
    {
        var found = new List<SumCandidate>();
        foreach (LabelHit label in paper.Labels.All.Where(hit => Says(hit, concept)))
        {
            int line = label.Phrase.Line;
            if (headers.Any(header => header.First <= line && line <= header.Last))
            {
                continue;
            }

            double quality = label.Match.Quality * (label.Match.Length <= 6 ? Generic : 1) * (label.StartsPhrase ? 1 : Turned(label) ? 0.9 : WithoutStart);
            if (RightOf(paper, label) is { } right)
            {
                found.Add(new SumCandidate(right, quality * Cents(right), line, Turned(label)));
            }
            else if (label.EndsPhrase && label.StartsPhrase)
            {
                found.AddRange(Below(paper, label).Select(number => new SumCandidate(number, quality * UnderHead * Cents(number), line, Turned(label))));
            }
        }

        return found;
    }

    // A tax's label with a word for "including" or "without" before it names another sum.
    private static bool Says(LabelHit label, Concept concept)
    {
        bool tax = label.Means(Concept.TaxTotal) && !label.Means(Concept.NetTotal) && !label.Means(Concept.GrandTotal);
        return tax ? TaxWords.Sum(label.Phrase.Words.Select(word => word.Text)) == concept : label.Means(concept);
    }

    private static bool Turned(LabelHit label) => label.Means(Concept.TaxTotal) && TaxWords.Sum(label.Phrase.Words.Select(word => word.Text)) != Concept.TaxTotal;

    private static double Cents(NumberRun number) => number.Decimals == 2 || number.Currency is not null ? 1 : WithoutCents;

    // The last number before the next label: rates and bases come before sums.
    private static NumberRun? RightOf(Paper paper, LabelHit label)
    {
        TextLine line = paper.Layout.Lines[label.Phrase.Line];
        var words = label.Phrase.Words.Skip(label.To).ToList();
        foreach (Phrase phrase in line.Phrases.Where(phrase => phrase.Left > label.Phrase.Left))
        {
            if (paper.Labels.IsLabel(phrase) && !paper.Labels.In(phrase).First().Means(Concept.ColumnTax) && CurrencyMark.Code(phrase.Words[0].Text) is null)
            {
                break;
            }

            words.AddRange(phrase.Words);
        }

        return NumberFinder.In(words, paper.Mark).LastOrDefault(number => !number.IsPercent && IsMoney(number));
    }

    // Several rows of sums and the sum of them: that one alone is the total.
    private static List<NumberRun> Below(Paper paper, LabelHit label)
    {
        List<NumberRun> column = [.. Column(paper, label)];
        bool summed = column.Count > 2 && Math.Abs(column.SkipLast(1).Sum(number => number.Value) - column[^1].Value) <= Parameters.Rounding;
        return summed ? [column[^1]] : column;
    }

    private static IEnumerable<NumberRun> Column(Paper paper, LabelHit label)
    {
        double letter = paper.Letter(label.Phrase);
        double last = label.Phrase.Bottom;
        for (int i = label.Phrase.Line + 1; i < paper.Layout.Lines.Count; i++)
        {
            TextLine line = paper.Layout.Lines[i];
            if (line.Page != label.Phrase.Page || line.Top - last > 4 * letter || line.Top - label.Phrase.Bottom > MostBelow * letter)
            {
                yield break;
            }

            foreach (Phrase phrase in line.Phrases.Where(phrase => phrase.OverlapX(label.Phrase) > 0))
            {
                NumberRun? number = paper.Numbers(phrase).LastOrDefault(number => !number.IsPercent && IsMoney(number));
                if (number is null || !NumberFinder.LooksNumeric(phrase.Words[^1].Text) && CurrencyMark.Code(phrase.Words[^1].Text) is null)
                {
                    yield break;
                }

                last = line.Bottom;
                yield return number;
            }
        }
    }

    private static bool IsMoney(NumberRun number) => number.Digits.Count(char.IsAsciiDigit) <= 14 && Math.Abs(number.Value) < 1e12m;
}
