using System.Globalization;

namespace VisionInspection.Devices.Simulation.Papers.Data;

/// <summary>How a language writes labels, numbers and dates.</summary>
internal sealed class PaperLanguage
{
    private static readonly string[] Codes = ["en", "de", "fr", "es", "pt", "it", "nl"];
    private static readonly string[][] Labels = DataTable.Read("labels.txt");
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Dictionary<string, string> words;

    private PaperLanguage(int index)
    {
        Index = index;
        Code = Codes[index];
        words = Labels.ToDictionary(cells => cells[0], cells => cells[index + 1], StringComparer.Ordinal);
    }

    /// <summary>The seven.</summary>
    public static IReadOnlyList<PaperLanguage> All { get; } = [.. Codes.Select((_, i) => new PaperLanguage(i))];

    public static PaperLanguage English => All[0];

    public int Index { get; }

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    public static PaperLanguage Named(string code) => All.First(language => language.Code == code);

    public string this[string word] => words[word];

    /// <summary>A number as the language groups and parts it.</summary>
    public string Number(decimal number, int decimals)
    {
        (string group, string mark) = Code switch { "en" => (",", "."), "fr" => ("\u00A0", ","), _ => (".", ",") };
        var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = mark };
        return number.ToString("#,0." + new string('0', decimals), format);
    }

    /// <summary>A quantity: without decimals where it has none.</summary>
    public string Quantity(decimal number) => Number(number, number == decimal.Truncate(number) ? 0 : 2);

    /// <summary>A date. English papers write the month in letters or in ISO order: 03/05 would be two days.</summary>
    public string Date(DateOnly date, int style) => Code switch
    {
        "en" when style == 0 => $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}",
        "en" when style == 1 => $"{EnglishMonths[date.Month - 1]} {date.Day}, {date.Year}",
        "en" => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "de" => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        "nl" => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
    };
}
