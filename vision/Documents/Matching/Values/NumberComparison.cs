using System.Globalization;
using VisionInspection.Declarations;

namespace VisionInspection.Documents.Matching.Values;

/// <summary>Quantities, amounts, masses. The tolerance is what rounding to the fewer decimals of the two explains, never more.</summary>
internal static class NumberComparison
{
    private const int FewestOddDecimals = 3;

    /// <summary>Compares.</summary>
    /// <param name="declared">Declared value.</param>
    /// <param name="observed">Read value, in the declared unit.</param>
    /// <param name="printed">As printed; tells how precisely.</param>
    /// <param name="exact">True where nothing may be rounded: pieces, packages.</param>
    public static Verdict Compare(decimal declared, decimal observed, string printed, bool exact)
    {
        if (declared == observed)
        {
            return Verdict.Equal;
        }

        // Zeros that were written count: 100.00 is not 100.01.
        int decimals = Math.Min(declared.Scale, observed.Scale);
        decimal tolerance = exact ? 0 : 0.5m * Unit(decimals);
        decimal difference = Math.Abs(declared - observed);
        if (difference <= tolerance)
        {
            return new Verdict(Comparison.EqualNormalised, 1, string.Create(CultureInfo.InvariantCulture, $"±{tolerance}, rounding to {decimals} decimals"));
        }

        if (OtherReadings(printed).Contains(declared))
        {
            return new Verdict(Comparison.Similar, 0.95, "comma and point may be meant the other way round");
        }

        if (LostMark(declared, printed))
        {
            return new Verdict(Comparison.NotLegible, 0.9, "a decimal mark may be lost or misplaced");
        }

        decimal larger = Math.Max(Math.Abs(declared), Math.Abs(observed));
        return new Verdict(Comparison.Different, (double)(1 - Math.Min(1, difference / larger)), exact ? "none" : string.Create(CultureInfo.InvariantCulture, $"±{tolerance}"));
    }

    // "27435" or "2.7435" for a declared 2743.5: the same digits, without a mark or with one where money and masses have
    // none. A declared whole number may truly be ten times as much on the paper, and 27.43 is no misread 274.3.
    private static bool LostMark(decimal declared, string printed)
    {
        string digits = string.Concat(printed.Where(char.IsAsciiDigit));
        int mark = printed.LastIndexOfAny(['.', ',']);
        bool bare = mark < 0;
        bool odd = bare || printed[(mark + 1)..].Count(char.IsAsciiDigit) >= FewestOddDecimals;
        return declared != decimal.Truncate(declared) && odd
            && (digits == Digits(declared.ToString("0.####", CultureInfo.InvariantCulture)) || (bare && digits == Digits(declared.ToString("0.00", CultureInfo.InvariantCulture))));
    }

    private static string Digits(string number) => number.Replace(".", "", StringComparison.Ordinal);

    private static decimal Unit(int decimals)
    {
        decimal unit = 1;
        for (int i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        return unit;
    }

    // "1.240" is 1240 or 1.24: both are read, and both are tried.
    private static IEnumerable<decimal> OtherReadings(string printed)
    {
        string digits = string.Concat(printed.Where(c => char.IsAsciiDigit(c) || c is '.' or ','));
        int last = digits.LastIndexOfAny(['.', ',']);
        string plain = string.Concat(digits.Where(char.IsAsciiDigit));
        if (last < 0 || plain.Length is 0 or > 18 || digits.Length - last - 1 != 3)
        {
            yield break;
        }

        decimal whole = decimal.Parse(plain, CultureInfo.InvariantCulture);
        yield return whole;
        yield return whole / 1000;
    }
}
