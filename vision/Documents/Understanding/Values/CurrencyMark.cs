using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Currencies by code, symbol and name.</summary>
internal static class CurrencyMark
{
    private static readonly Lazy<Dictionary<string, string>> Marks = new(() =>
        DataFile.Read("Data/currencies").SelectMany(entry => entry.Phrases.Append(entry.Key).Select(phrase => (Phrase: phrase.ToUpperInvariant(), entry.Key)))
            .DistinctBy(pair => pair.Phrase).ToDictionary(pair => pair.Phrase, pair => pair.Key, StringComparer.Ordinal));

    /// <summary>Symbols that stand right at a number.</summary>
    private static readonly string[] Symbols = ["US$", "R$", "C$", "A$", "HK$", "S$", "NT$", "€", "£", "¥", "$", "₺", "₹", "₽", "₩", "฿", "₫", "₪", "₴", "₸", "₱"];

    /// <summary>ISO 4217 code of a word or name; null for anything else. A bare dollar sign says no more than <c>$</c>.</summary>
    public static string? Code(string text)
    {
        string bare = text.Trim().Trim('(', ')', ':', ',', ';', '/', '[', ']', '.').ToUpperInvariant();
        return bare is "$" ? "$" : Marks.Value.GetValueOrDefault(bare);
    }

    /// <summary>True for a code of three capitals.</summary>
    public static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper) && Marks.Value.TryGetValue(text, out string? code) && code == text;

    /// <summary>A number's text without the currency at either end of it.</summary>
    /// <param name="text">For example <c>€12,00</c> or <c>EUR1.234,00</c>.</param>
    /// <param name="code">The currency; null where none stands there.</param>
    public static string Strip(string text, out string? code)
    {
        code = null;
        string sign = "";
        string rest = text.Trim();
        if (rest.Length > 1 && rest[0] is '-' or '−' or '–' && !char.IsAsciiDigit(rest[1]))
        {
            (sign, rest) = ("-", rest[1..]);
        }

        foreach (string symbol in Symbols)
        {
            if (rest.StartsWith(symbol, StringComparison.OrdinalIgnoreCase) || rest.EndsWith(symbol, StringComparison.OrdinalIgnoreCase))
            {
                code = Code(symbol);
                rest = rest.StartsWith(symbol, StringComparison.OrdinalIgnoreCase) ? rest[symbol.Length..] : rest[..^symbol.Length];
                return sign + rest.Trim();
            }
        }

        if (rest.Length > 3 && IsCode(rest[..3]) && !char.IsLetter(rest[3]))
        {
            code = rest[..3];
            return sign + rest[3..].Trim();
        }

        if (rest.Length > 3 && IsCode(rest[^3..]) && !char.IsLetter(rest[^4]))
        {
            code = rest[^3..];
            return sign + rest[..^3].Trim();
        }

        return sign + rest;
    }
}
