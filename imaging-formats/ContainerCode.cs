using System.Diagnostics.CodeAnalysis;

namespace VisionInspection.ImagingFormats;

/// <summary>
/// ISO 6346 container codes: owner (three letters), category (U, J or Z), serial (six digits), check digit. The check
/// digit catches a misread character before the code meets a declaration.
/// </summary>
public static class ContainerCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 11;

    private const int Letters = 4;

    // What a reader takes for a letter where only a letter can stand, and for a digit where only a digit can. Where
    // several are possible the check digit must single one out.
    private static readonly Dictionary<char, string> AsLetter = new()
    {
        ['0'] = "OQD", ['1'] = "IL", ['2'] = "Z", ['4'] = "A", ['5'] = "S", ['6'] = "G", ['7'] = "T", ['8'] = "B",
    };

    private static readonly Dictionary<char, string> AsDigit = new()
    {
        ['O'] = "0", ['Q'] = "0", ['D'] = "0", ['I'] = "1", ['L'] = "1", ['Z'] = "2", ['A'] = "4", ['S'] = "5", ['G'] = "6",
        ['T'] = "7", ['B'] = "8",
    };

    /// <summary>Check digit for owner, category and serial: 3 for <c>CSQU305438</c>.</summary>
    /// <param name="tenCharacters">Capital letters and digits.</param>
    public static int CheckDigit(ReadOnlySpan<char> tenCharacters)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tenCharacters.Length, Length - 1);
        int sum = 0;
        for (int i = 0; i < tenCharacters.Length; i++)
        {
            sum += Value(tenCharacters[i]) << i;
        }

        return sum % 11 % 10;
    }

    /// <summary>True for a whole code in capitals whose check digit fits.</summary>
    /// <param name="code">The code, without spaces.</param>
    public static bool IsValid(ReadOnlySpan<char> code) =>
        code.Length == Length
        && !code[..Letters].ContainsAnyExceptInRange('A', 'Z')
        && code[Letters - 1] is 'U' or 'J' or 'Z'
        && !code[Letters..].ContainsAnyExceptInRange('0', '9')
        && CheckDigit(code[..^1]) == code[^1] - '0';

    /// <summary>
    /// The code in a text that a machine read or a person typed: separators dropped, letters and digits that were taken
    /// for each other put right by their place, other text around it dropped. Only without doubt: exactly one code must
    /// come out, and its check digit must fit.
    /// </summary>
    /// <param name="text">The text; null is no code.</param>
    /// <param name="code">The code.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? code)
    {
        string plain = string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int start = 0; start + Length <= plain.Length && plain.Length <= 64; start++)
        {
            if (IsValid(plain.AsSpan(start, Length)))
            {
                found.Add(plain.Substring(start, Length));
            }
        }

        if (found.Count == 0 && plain.Length == Length)
        {
            found.UnionWith(Readings(plain).Where(reading => IsValid(reading)));
        }

        code = found.Count == 1 ? found.First() : null;
        return code is not null;
    }

    // The standard numbers A..Z from 10 and skips every multiple of 11.
    private static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : 10 + (c - 'A') + ((c - 'A' + 9) / 10);

    private static IEnumerable<string> Readings(string plain)
    {
        IEnumerable<string> readings = [""];
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            bool fits = i < Letters ? char.IsAsciiLetter(c) : char.IsAsciiDigit(c);
            string choices = fits ? c.ToString() : (i < Letters ? AsLetter : AsDigit).GetValueOrDefault(c, "");
            readings = readings.SelectMany(_ => choices, (reading, choice) => reading + choice);
        }

        return readings;
    }
}
