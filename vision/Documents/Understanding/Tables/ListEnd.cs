using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>The lines that end a list of goods, or interrupt it: sums.</summary>
internal static class ListEnd
{
    /// <summary>What the labels of sums mean.</summary>
    public static readonly Concept[] Sums = [Concept.NetTotal, Concept.GrandTotal, Concept.AmountDue, Concept.TaxTotal];

    private static readonly string[] SumWords = ["TOTAL", "TOTALE", "TOTAAL", "TOTALS", "TOTAUX", "SUMME", "GESAMT", "SOMMA"];

    /// <summary>A sum's label and nothing but numbers beside it, however many: the sums of the columns they stand in.</summary>
    public static bool IsSumRow(Paper paper, TextLine line)
    {
        Phrase? first = line.Phrases.FirstOrDefault(phrase => phrase.Text.Any(char.IsLetterOrDigit));
        LabelHit? label = first is null ? null : paper.Labels.In(first).FirstOrDefault();
        bool sum = label is { StartsPhrase: true } && label.Match.Concepts.Intersect(Sums).Any() && !IsCarryOver(paper, line);
        if (!sum && !(first is { Words.Count: 1 } && IsNearlySum(first.Text)))
        {
            return false;
        }

        // Goods may be named "Total" too, but then have a position or a quantity before their name, or more words.
        int others = line.Words.Where(word => word.Left > first!.Left).Skip(sum ? label!.To - 1 : 0).Count(word => word.Text.Any(char.IsLetter) && !NumberFinder.LooksNumeric(word.Text)
            && Units.Code(word.Text) is null && CurrencyMark.Code(word.Text) is null);
        return paper.Numbers(line).Count(number => !number.IsPercent && number.Words.Left > first!.Left) >= 2
            && others <= (sum && !label!.EndsPhrase ? 0 : Parameters.StrayWords)
            && !line.Words.Any(word => word.Left < first!.Left && word.Text.Any(char.IsAsciiDigit));
    }

    // The vocabulary takes no misread letters in short words; alone in a row of numbers they may be.
    private static bool IsNearlySum(string text) =>
        TextFold.Skeleton(TextFold.Of(text)) is { Length: >= 4 and <= 7 } word && SumWords.Any(sum => TextFold.Distance(TextFold.Skeleton(sum), word, 1) <= 1);

    /// <summary>A sum's label with its number, and no more than that number and a rate: goods named "Transport" have a price too.</summary>
    public static bool IsSum(Paper paper, TextLine line, TableHeader header)
    {
        foreach (Phrase phrase in line.Phrases)
        {
            LabelHit? label = paper.Labels.In(phrase).FirstOrDefault();
            if (label is not { StartsPhrase: true } || !label.Match.Concepts.Intersect(Sums).Any() || IsCarryOver(paper, line))
            {
                continue;
            }

            int numbers = paper.Numbers(line).Count(number => !number.IsPercent && number.Words.Left > label.Words.Left);
            bool head = numbers == 0 && line.Phrases.Count(other => paper.Labels.In(other).Any(hit => hit.Match.Concepts.Intersect(Sums).Any())) >= 2;
            bool leftmost = ReferenceEquals(phrase, line.Phrases[0]) || line.Phrases.TakeWhile(other => !ReferenceEquals(other, phrase)).All(other => !other.Text.Any(char.IsLetterOrDigit));
            bool few = numbers is 1 or 2 && (leftmost || numbers == 1 || !header.Has(Concept.ColumnPrice));
            if (head || few || (numbers >= 1 && label.HasColon))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sum carried from page to page.</summary>
    public static bool IsCarryOver(Paper paper, TextLine line) =>
        line.Phrases.Any(phrase => paper.Labels.In(phrase).FirstOrDefault() is { StartsPhrase: true } label && label.Means(Concept.CarryOver)
            && (label.EndsPhrase || label.HasColon || paper.Numbers(phrase).Count > 0))
        && paper.Numbers(line).Count(number => !number.IsPercent) <= 2;
}
