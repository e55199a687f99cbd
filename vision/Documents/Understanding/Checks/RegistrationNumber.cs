namespace VisionInspection.Documents.Understanding.Checks;

/// <summary>Numbers of companies outside Europe that carry a check character: China's unified social credit code, India's GSTIN.</summary>
internal static class RegistrationNumber
{
    // GB 32100-2015: digits and letters without I, O, S, V and Z.
    private const string Chinese = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The number in capitals without blanks, and whether its check character fits; null for a text that has the form of neither.</summary>
    public static (string Value, bool Fits)? Read(string text)
    {
        string bare = string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return bare.Length == 18 && bare.All(Chinese.Contains) && Digits.All(bare[2..8]) ? (bare, SocialCreditFits(bare))
            : bare.Length == 15 && IsGstin(bare) ? (bare, GstinFits(bare))
            : null;
    }

    // GB 32100-2015, modulus 31, weights the powers of 3.
    private static bool SocialCreditFits(string code)
    {
        int sum = 0;
        int weight = 1;
        foreach (char c in code[..17])
        {
            sum += Chinese.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Chinese[(31 - (sum % 31)) % 31] == code[17];
    }

    // State, PAN (five letters, four digits, a letter), entity, Z, check character.
    private static bool IsGstin(string code) =>
        Digits.All(code[..2]) && code[2..7].All(char.IsAsciiLetter) && Digits.All(code[7..11]) && char.IsAsciiLetter(code[11]) && code[13] == 'Z';

    // Modulus 36 with every second character doubled, as Luhn does it for digits.
    private static bool GstinFits(string code)
    {
        int sum = 0;
        for (int i = 0; i < 14; i++)
        {
            int product = Alphanumeric.IndexOf(code[i], StringComparison.Ordinal) * (i % 2 == 0 ? 1 : 2);
            sum += (product / 36) + (product % 36);
        }

        return Alphanumeric[(36 - (sum % 36)) % 36] == code[14];
    }
}
