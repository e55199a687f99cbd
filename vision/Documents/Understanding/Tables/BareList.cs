using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>
/// Goods without a head over them: words left, amounts under each other right, just above a sum that they add up to. Only
/// where they do; anything less would be guessing.
/// </summary>
internal static class BareList
{
    private const double Unheaded = 0.85;

    /// <summary>The lines; none where nothing adds up.</summary>
    public static IReadOnlyList<LineItem> Of(Paper paper)
    {
        foreach (TextLine sum in paper.Layout.Lines.Where(line => IsSum(paper, line)))
        {
            if (Amount(paper, sum) is not { } total || total.Value == 0)
            {
                continue;
            }

            var rows = new List<(TextLine Line, NumberRun Amount)>();
            for (int i = sum.Index - 1; i >= 0 && paper.Layout.Lines[i].Page == sum.Page; i--)
            {
                TextLine line = paper.Layout.Lines[i];
                NumberRun? amount = Amount(paper, line);
                if (amount is null || Math.Abs(amount.Words.Right - total.Words.Right) > 2 * paper.Letter(line))
                {
                    if (rows.Count == 0 || Math.Abs(rows.Sum(row => row.Amount.Value) - total.Value) > Parameters.Rounding)
                    {
                        // Words between the goods and their sum belong to the goods.
                        if (sum.Top - line.Bottom < 14 * paper.Letter(line) && !IsSum(paper, line) && (amount is null || amount.Words.Right < total.Words.Left - (2 * paper.Letter(line))))
                        {
                            continue;
                        }
                    }

                    break;
                }

                if (IsSum(paper, line))
                {
                    break;
                }

                rows.Insert(0, (line, amount));
                if (Math.Abs(rows.Sum(row => row.Amount.Value) - total.Value) <= Parameters.Rounding && !MoreAbove(paper, line, total))
                {
                    break;
                }
            }

            if (rows.Count > 0 && Math.Abs(rows.Sum(row => row.Amount.Value) - total.Value) <= Parameters.Rounding)
            {
                return [.. rows.Select((row, i) => Item(row.Line, row.Amount, i + 1)).OfType<LineItem>()];
            }
        }

        return [];
    }

    // A line worth nothing may still be one of them.
    private static bool MoreAbove(Paper paper, TextLine line, NumberRun total) =>
        line.Index > 0 && Amount(paper, paper.Layout.Lines[line.Index - 1]) is { Value: 0 } above && Math.Abs(above.Words.Right - total.Words.Right) <= 2 * paper.Letter(line);

    private static bool IsSum(Paper paper, TextLine line) =>
        line.Phrases[0].Words.Any(word => Vocabulary.Match(word.Text)?.Concepts.Contains(Concept.TaxTotal) == true)
        || paper.Labels.In(line.Phrases[0]).FirstOrDefault() is { StartsPhrase: true } label
        && (label.Means(Concept.NetTotal) || label.Means(Concept.GrandTotal) || label.Means(Concept.AmountDue) || label.Means(Concept.TaxTotal));

    private static NumberRun? Amount(Paper paper, TextLine line)
    {
        NumberRun? last = paper.Numbers(line).LastOrDefault(number => !number.IsPercent);
        bool money = last is not null && last.Decimals == 2 && last.Words.Right == line.Right && last.Words.Left > line.Left && !last.Digits.Contains('/', StringComparison.Ordinal);
        return money && line.Phrases[0].Text.Any(char.IsLetter) ? last : null;
    }

    private static LineItem? Item(TextLine line, NumberRun amount, int number)
    {
        var words = new WordRun([.. line.Words.Where(word => word.Right <= amount.Words.Left).DefaultIfEmpty(line.Words[0])]);
        return !words.Text.Any(char.IsLetter) ? null : new LineItem
        {
            Number = number,
            Spot = line.Spot,
            Description = words.AsField(words.Text.Trim(' ', ':', ';', ',', '.'), Unheaded),
            Amount = amount.Words.AsField(amount.Value, Unheaded * amount.Certainty).With(Witnesses.Arithmetic),
        };
    }
}
