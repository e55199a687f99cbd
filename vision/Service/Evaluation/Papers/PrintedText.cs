using System.Globalization;
using System.Text.RegularExpressions;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>
/// What is truly printed on a paper, from its text layer: a truth that is not there cannot be read and is counted apart.
/// </summary>
/// <param name="text">The text layer, laid out as on the page.</param>
/// <param name="flowing">The text layer, cell by cell: what runs over several printed lines is whole here.</param>
internal sealed partial class PrintedText(string text, string flowing)
{
    private static readonly string[] DateForms = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yy", "yyyy/MM/dd"];

    private readonly string[] lines = text.Split('\n');
    private readonly string folded = Folded.Of(text);
    private readonly string foldedFlow = Folded.Of(flowing);

    /// <summary>True when the words stand there, whatever blanks and points are between.</summary>
    public bool Has(string words) => Folded.Of(words) is { Length: > 0 } sought
        && (folded.Contains(sought, StringComparison.Ordinal) || foldedFlow.Contains(sought, StringComparison.Ordinal));

    /// <summary>True when a currency's sign stands there.</summary>
    public bool HasSymbol(string currency) =>
        text.Contains(currency switch { "EUR" => "€", "GBP" => "£", "USD" => "$", "JPY" => "¥", _ => currency }, StringComparison.Ordinal);

    /// <summary>True when a number of this value stands there.</summary>
    public bool Has(decimal value) => lines.Any(line => Numbers(line).Contains(Math.Abs(value)));

    /// <summary>True when the date stands there in numbers, or its day and year around a word.</summary>
    public bool Has(DateOnly date)
    {
        return DateForms.Any(form => text.Contains(date.ToString(form, CultureInfo.InvariantCulture), StringComparison.Ordinal))
            || Regex.IsMatch(text, string.Create(CultureInfo.InvariantCulture, $@"\b0?{date.Day}\.? (?:de )?\p{{L}}{{3,10}}\.? (?:de )?{date.Year}\b|\b\p{{L}}{{3,10}} 0?{date.Day},? {date.Year}\b"));
    }

    /// <summary>How often a number stands with some words: in their line, or where that has no prices in the ones around it.</summary>
    public int Near(string words, decimal value)
    {
        string sought = Folded.Of(words);
        string start = sought[..Math.Min(sought.Length, 12)];
        int at = Array.FindIndex(lines, line => Folded.Of(line).Contains(start, StringComparison.Ordinal));
        if (at < 0)
        {
            return 0;
        }

        bool own = Number().Matches(lines[at]).Any(match => match.Value.Contains(',', StringComparison.Ordinal) || match.Value.Contains('.', StringComparison.Ordinal));
        IEnumerable<string> near = own ? [lines[at]] : lines.Skip(Math.Max(0, at - 1)).Take(3);
        return near.Sum(line => Numbers(line).Count(number => number == Math.Abs(value)));
    }

    private static IEnumerable<decimal> Numbers(string line)
    {
        foreach (Match match in Number().Matches(line))
        {
            string digits = match.Value;
            int mark = digits.LastIndexOfAny([',', '.']);
            string plain = mark < 0 ? digits
                : string.Concat(digits[..mark].Where(char.IsAsciiDigit)) + "." + digits[(mark + 1)..];
            if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            {
                yield return value;
            }

            if (mark >= 0 && decimal.TryParse(string.Concat(digits.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out decimal whole) && digits.Length - mark == 4)
            {
                yield return whole;
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])\d+(?:[.,' ]\d{3})*(?:[.,]\d+)?(?![\p{L}\d/]|\s?%|[.,]\d)")]
    private static partial Regex Number();
}
