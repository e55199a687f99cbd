using System.Globalization;

namespace VisionInspection.Documents.Understanding.Checks;

/// <summary>The sums that check digits are made of.</summary>
internal static class Digits
{
    /// <summary>Sum of digits times weights.</summary>
    public static int Weighted(string digits, params ReadOnlySpan<int> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }

    /// <summary>Luhn (ISO/IEC 7812-1 annex B): true when the sum with every second digit doubled ends in 0.</summary>
    public static bool Luhn(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO/IEC 7064 MOD 11,10: true when the last digit fits.</summary>
    public static bool Mod11To10(string digits)
    {
        int product = 10;
        foreach (char c in digits[..^1])
        {
            int sum = (c - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    public static bool All(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    public static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
