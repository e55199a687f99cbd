namespace VisionInspection.Documents.Understanding.Checks;

/// <summary>
/// EORI numbers (Regulation (EU) 952/2013, article 9): a country and at most fifteen characters. They have no check digit
/// of their own, but many carry a national number that has one.
/// </summary>
internal static class Eori
{
    private const int Longest = 17;

    /// <summary>The number without blanks; null for a text that has not the form of one.</summary>
    public static string? Normalised(string text)
    {
        string bare = string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return bare.Length is >= 7 and <= Longest && Values.Countries.IsCode(bare[..2]) && bare[2..].Count(char.IsAsciiDigit) >= 5 ? bare : null;
    }

    /// <summary>True when the national number within has a check digit and it fits; null where there is none to check.</summary>
    public static bool? CheckFits(string normalised)
    {
        string rest = normalised[2..];
        switch (normalised[..2])
        {
            case "FR" when rest.Length == 14 && Digits.All(rest):
                return Digits.Luhn(rest);
            case "GB" or "XI" when rest.Length == 12 && Digits.All(rest):
                return VatNumber.CheckFits("GB" + rest[..9]);
            case "PL" when rest.Length == 15 && Digits.All(rest):
                return VatNumber.CheckFits("PL" + rest[..10]);
            case "NL" when rest.Length == 9 && Digits.All(rest):
                return Digits.Weighted(rest, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == rest[8] - '0';
            case "IT" or "ES" or "BE" or "PT" or "AT" or "DK" or "FI" or "SI" or "HR":
                return VatNumber.Normalised(normalised) is { } vat ? VatNumber.CheckFits(vat) : null;
            default:
                return null;
        }
    }
}
