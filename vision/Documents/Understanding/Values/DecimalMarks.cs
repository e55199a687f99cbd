using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>How a paper writes its numbers: what its unmistakable numbers say, likeliest first.</summary>
internal static class DecimalMarks
{
    private const double Decisive = 4;

    /// <summary>One mark where the paper is of one mind; both where it is not, and arithmetic must decide.</summary>
    public static IReadOnlyList<DecimalMark> Of(DocumentLayout layout)
    {
        double comma = 0, point = 0;
        foreach (PlacedWord word in layout.Lines.SelectMany(line => line.Words))
        {
            string digits = CurrencyMark.Strip(word.Text, out string? currency);
            if (digits.Length >= 3 && NumberReader.Tells(digits, out DecimalMark mark))
            {
                double weight = currency is not null || (digits.Length > 3 && digits[^3] is ',' or '.') ? 2 : 1;
                comma += mark == DecimalMark.Comma ? weight : 0;
                point += mark == DecimalMark.Point ? weight : 0;
            }
        }

        bool english = layout.Pages.Count > 0 && layout.Pages[0].Language.StartsWith("eng", StringComparison.Ordinal);
        bool pointFirst = point > comma || (point == comma && english);
        DecimalMark first = pointFirst ? DecimalMark.Point : DecimalMark.Comma;
        DecimalMark second = pointFirst ? DecimalMark.Comma : DecimalMark.Point;
        double least = Math.Min(comma, point);
        return Math.Max(comma, point) > Decisive * least && Math.Max(comma, point) >= 2 ? [first] : [first, second];
    }
}
