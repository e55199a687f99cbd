namespace VisionInspection.Documents.Understanding.Checks;

/// <summary>
/// International bank account numbers (ISO 13616-1): a country, two check digits (ISO/IEC 7064 MOD 97-10) and the national
/// account number, as long as the registry says for that country.
/// </summary>
internal static class Iban
{
    // The IBAN registry (SWIFT, release 99): characters in all.
    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 "
        + "FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 "
        + "MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 "
        + "SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static readonly Dictionary<string, int> LengthOf =
        Lengths.Split(' ').ToDictionary(entry => entry[..2], entry => (int)Digits.Number(entry[2..]), StringComparer.Ordinal);

    /// <summary>How many characters a number that begins like this has; null where none begins so.</summary>
    public static int? Length(string start) =>
        start.Length >= 4 && char.IsAsciiDigit(start[2]) && char.IsAsciiDigit(start[3]) && LengthOf.TryGetValue(start[..2], out int length) ? length : null;

    /// <summary>The number in capitals, without blanks and punctuation; null for a text that has not the form of one.</summary>
    public static string? Normalised(string text)
    {
        string bare = string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return Length(bare) == bare.Length ? bare : null;
    }

    /// <summary>True where the check digits fit: with the first four characters at the end, letters as 10 to 35, 1 is left over by 97.</summary>
    public static bool CheckFits(string normalised)
    {
        int rest = 0;
        foreach (char c in normalised[4..] + normalised[..4])
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest == 1;
    }
}
