using System.Globalization;
using System.Text.RegularExpressions;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Dates in every locale's writing: day first, year first, month first, months by name in seven languages.</summary>
internal static partial class DateReader
{
    private const int FirstYear = 1950;
    private const int LastYear = 2099;

    private static readonly Lazy<Dictionary<string, int>> Months = new(() =>
        DataFile.Read("Data/months").SelectMany(entry => entry.Phrases.Select(phrase => (Name: TextFold.Of(phrase), Month: int.Parse(entry.Key, CultureInfo.InvariantCulture))))
            .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Month, StringComparer.Ordinal));

    /// <summary>The dates among words, in reading order.</summary>
    /// <param name="words">The words.</param>
    /// <param name="monthFirst">How 03/04/2025 is meant here.</param>
    public static IReadOnlyList<DateRun> In(IReadOnlyList<PlacedWord> words, bool monthFirst)
    {
        var text = new WordText(words);
        var found = new List<(int Index, DateRun Run)>();
        foreach (Match match in YearFirst().Matches(text.Text))
        {
            Add(Date(match, "y", "m", "d"), match, false);
        }

        foreach (Match match in Numeric().Matches(text.Text))
        {
            int first = Number(match, "a");
            int second = Number(match, "b");
            bool slash = match.Groups["s"].Value is "/" or "-";
            bool ambiguous = slash && first <= 12 && second <= 12 && first != second;
            bool month = slash ? (ambiguous ? monthFirst : second > 12) : second > 12 && first <= 12;
            Add(month ? Date(match, "y", "a", "b") : Date(match, "y", "b", "a"), match, ambiguous);
        }

        foreach (Match match in Named().Matches(text.Text))
        {
            Add(Named(match), match, false);
        }

        return [.. found.OrderBy(pair => pair.Index).Select(pair => pair.Run)];

        void Add(DateOnly? date, Match match, bool ambiguous)
        {
            if (date is { } value && !found.Any(pair => pair.Index <= match.Index && match.Index < pair.Index + pair.Run.Printed.Length))
            {
                found.Add((match.Index, new DateRun(value, match.Value.Trim(), text.Words(match.Index, match.Length), ambiguous)));
            }
        }
    }

    private static DateOnly? Named(Match match)
    {
        string name = TextFold.Of(match.Groups["n"].Value);
        if (!Months.Value.TryGetValue(name, out int month))
        {
            // One misread letter in a long name.
            string? near = name.Length < 5 ? null : Months.Value.Keys.FirstOrDefault(key => key.Length >= 5 && TextFold.Distance(key, name, 1) <= 1);
            if (near is null)
            {
                return null;
            }

            month = Months.Value[near];
        }

        return Date(Year(match), month, Number(match, "d"));
    }

    private static DateOnly? Date(Match match, string year, string month, string day) =>
        year == "y" ? Date(Year(match), Number(match, month), Number(match, day)) : null;

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Year(Match match)
    {
        int year = Number(match, "y");
        return match.Groups["y"].Length == 2 ? year + (year < 70 ? 2000 : 1900) : year;
    }

    private static int Number(Match match, string group) =>
        int.Parse(DigitConfusion.Repaired(match.Groups[group].Value), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.,/-])(?<y>(?:19|20)[\dOl]{2})(?<s>[-./年] ?)(?<m>[01]?[\dOl])(?:[-./月] ?)(?<d>[0-3O]?[\dOl])(?![\d/-])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.,/-])(?<a>[0-3OlI]?[\dOl]) ?(?<s>[-./]) ?(?<b>[0-3OlI]?[\dOl]) ?[-./] ?(?<y>(?:19|20)[\dOl]{2}|\d{2})(?![\d/-]|[.,]\d)")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?:(?<![\d.,/])(?<d>[0-3]?\d)(?:st|nd|rd|th|er|º|°|ª|\.|,)?[ .\-/]{0,2}(?:de |of |d')?(?<n>\p{L}{3,11})\.?,?[ .\-/]{0,2}(?:de |del |of )?'?(?<y>(?:19|20)\d{2}|\d{2})(?!\d))|(?:(?<n>\p{L}{3,11})\.? (?<d>[0-3]?\d)(?:st|nd|rd|th)?,? ?(?<y>(?:19|20)\d{2})(?!\d))", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}

/// <summary>A date on the paper.</summary>
/// <param name="Value">The date.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsAmbiguous">Day and month could be the other way round.</param>
internal sealed record DateRun(DateOnly Value, string Printed, WordRun Words, bool IsAmbiguous);
