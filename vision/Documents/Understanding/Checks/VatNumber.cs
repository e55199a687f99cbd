using System.Text.RegularExpressions;

namespace VisionInspection.Documents.Understanding.Checks;

/// <summary>
/// VAT identification numbers: their form in the European Union (Directive 2006/112/EC, article 215, national forms as
/// the Commission lists them for VIES), Great Britain, Norway and Switzerland, Brazil's CNPJ, and the check digits where
/// the country defines them.
/// </summary>
internal static class VatNumber
{
    private static readonly Dictionary<string, (Regex Form, Func<string, bool?>? Check)> Countries = new(StringComparer.Ordinal)
    {
        ["AT"] = (Form("U\\d{8}"), n => Austria(n[1..])),
        ["BE"] = (Form("[01]?\\d{9}"), n => 97 - (Digits.Number(n[..^2]) % 97) == Digits.Number(n[^2..])),
        ["BG"] = (Form("\\d{9,10}"), Bulgaria),
        ["CY"] = (Form("\\d{8}[A-Z]"), Cyprus),
        ["CZ"] = (Form("\\d{8,10}"), n => n.Length == 8 ? (11 - (Digits.Weighted(n, 8, 7, 6, 5, 4, 3, 2) % 11)) % 10 == n[7] - '0' : null),
        ["DE"] = (Form("\\d{9}"), n => Digits.Mod11To10(n)),
        ["DK"] = (Form("\\d{8}"), n => Digits.Weighted(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
        ["EE"] = (Form("\\d{9}"), n => (10 - (Digits.Weighted(n, 3, 7, 1, 3, 7, 1, 3, 7) % 10)) % 10 == n[8] - '0'),
        ["EL"] = (Form("\\d{9}"), n => Digits.Weighted(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == n[8] - '0'),
        ["ES"] = (Form("[A-Z0-9]\\d{7}[A-Z0-9]"), Spain),
        ["FI"] = (Form("\\d{8}"), n => (11 - (Digits.Weighted(n, 7, 9, 10, 5, 8, 4, 2) % 11)) % 11 == n[7] - '0'),
        ["FR"] = (Form("[A-Z0-9]{2}\\d{9}"), France),
        ["GB"] = (Form("\\d{9}(\\d{3})?"), Britain),
        ["HR"] = (Form("\\d{11}"), n => Digits.Mod11To10(n)),
        ["HU"] = (Form("\\d{8}"), n => (10 - (Digits.Weighted(n, 9, 7, 3, 1, 9, 7, 3) % 10)) % 10 == n[7] - '0'),
        ["IE"] = (Form("\\d[A-Z0-9+*]\\d{5}[A-W][A-I]?"), Ireland),
        ["IT"] = (Form("\\d{11}"), n => Digits.Luhn(n)),
        ["LT"] = (Form("\\d{9}(\\d{3})?"), Lithuania),
        ["LU"] = (Form("\\d{8}"), n => Digits.Number(n[..6]) % 89 == Digits.Number(n[6..])),
        ["LV"] = (Form("\\d{11}"), Latvia),
        ["MT"] = (Form("\\d{8}"), n => 37 - (Digits.Weighted(n, 3, 4, 6, 7, 8, 9) % 37) == Digits.Number(n[6..])),
        ["NL"] = (Form("\\d{9}B\\d{2}"), Netherlands),
        ["PL"] = (Form("\\d{10}"), n => Digits.Weighted(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == n[9] - '0'),
        ["PT"] = (Form("\\d{9}"), n => (11 - (Digits.Weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) % 11 % 10 == n[8] - '0'),
        ["RO"] = (Form("\\d{2,10}"), n => Digits.Weighted(n.PadLeft(10, '0'), 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == n[^1] - '0'),
        ["SE"] = (Form("\\d{10}01"), n => Digits.Luhn(n[..10])),
        ["SI"] = (Form("\\d{8}"), n => (11 - (Digits.Weighted(n, 8, 7, 6, 5, 4, 3, 2) % 11)) % 11 % 10 == n[7] - '0'),
        ["SK"] = (Form("\\d{10}"), n => Digits.Number(n) % 11 == 0),
        ["CHE"] = (Form("\\d{9}(MWST|TVA|IVA)?"), n => (11 - (Digits.Weighted(n, 5, 4, 3, 2, 7, 6, 5, 4) % 11)) % 11 == n[8] - '0'),
        ["NO"] = (Form("\\d{9}(MVA)?"), n => (11 - (Digits.Weighted(n, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11 == n[8] - '0'),
    };

    /// <summary>The number without blanks and punctuation; null for a text that has not the form of one.</summary>
    public static string? Normalised(string text)
    {
        string bare = string.Concat(text.ToUpperInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '*'));
        bare = bare.StartsWith("GR", StringComparison.Ordinal) ? "EL" + bare[2..] : bare;
        string country = Country(bare);
        return Countries.TryGetValue(country, out var rule) && rule.Form.IsMatch(bare[country.Length..]) ? bare : null;
    }

    /// <summary>True when the country defines a check digit and it fits; null where it defines none that is known here.</summary>
    public static bool? CheckFits(string normalised)
    {
        string country = Country(normalised);
        return Countries.TryGetValue(country, out var rule) && rule.Check is { } check ? check(normalised[country.Length..]) : null;
    }

    /// <summary>Brazil's CNPJ: fourteen digits, the last two check digits of modulus 11.</summary>
    public static bool IsCnpj(string text)
    {
        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 14
            && Check(Digits.Weighted(digits, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == digits[12] - '0'
            && Check(Digits.Weighted(digits, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == digits[13] - '0';

        static int Check(int sum) => sum % 11 < 2 ? 0 : 11 - (sum % 11);
    }

    private static string Country(string bare) =>
        bare.StartsWith("CHE", StringComparison.Ordinal) ? "CHE" : bare.Length > 2 ? bare[..2] : "";

    private static Regex Form(string pattern) => new("^" + pattern + "$", RegexOptions.CultureInvariant);

    private static bool? Austria(string digits)
    {
        int sum = 4;
        for (int i = 0; i < 7; i++)
        {
            int product = (digits[i] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += (product / 10) + (product % 10);
        }

        return (10 - (sum % 10)) % 10 == digits[7] - '0';
    }

    // Companies have nine digits; numbers of persons have check digits of several kinds.
    private static bool? Bulgaria(string digits) =>
        digits.Length == 9 ? Twice(Digits.Weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8), Digits.Weighted(digits, 3, 4, 5, 6, 7, 8, 9, 10)) == digits[8] - '0' : null;

    private static bool? Lithuania(string digits) => digits.Length == 9
        ? Twice(Digits.Weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8), Digits.Weighted(digits, 3, 4, 5, 6, 7, 8, 9, 1)) == digits[8] - '0'
        : Twice(Digits.Weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2), Digits.Weighted(digits, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4)) == digits[11] - '0';

    // A second sum where the first leaves 10, which is no digit.
    private static int Twice(int first, int second) => first % 11 < 10 ? first % 11 : second % 11 % 10;

    // Persons, whose numbers begin with a day of the month, have none that is published.
    private static bool? Latvia(string digits) =>
        digits[0] > '3' ? (14 - (Digits.Weighted(digits, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6) % 11)) % 11 == digits[10] - '0' : null;

    private static bool? Cyprus(string number)
    {
        ReadOnlySpan<int> odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
        int sum = 0;
        for (int i = 0; i < 8; i++)
        {
            int digit = number[i] - '0';
            sum += i % 2 == 0 ? odd[digit] : digit;
        }

        return 'A' + (sum % 26) == number[8];
    }

    private static bool? Spain(string number)
    {
        const string Letters = "TRWAGMYFPDXBNJZSQVHLCKE";
        string body = number[1..8];
        if (!char.IsAsciiLetter(number[0]) || number[0] is 'X' or 'Y' or 'Z')
        {
            string digits = number[0] switch { 'X' => "0" + body, 'Y' => "1" + body, 'Z' => "2" + body, char c => c + body };
            return Letters[(int)(Digits.Number(digits) % 23)] == number[8];
        }

        int sum = 0;
        for (int i = 0; i < 7; i++)
        {
            int digit = (body[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }

        int check = (10 - (sum % 10)) % 10;
        return number[8] == '0' + check || number[8] == "JABCDEFGHI"[check];
    }

    private static bool? France(string number)
    {
        string siren = number[2..];

        // Keys with letters follow a rule of their own; the SIREN within is checked all the same.
        return Digits.Luhn(siren) && (!Digits.All(number[..2]) || Digits.Number(number[..2]) == (12 + (3 * (Digits.Number(siren) % 97))) % 97);
    }

    private static bool? Britain(string number)
    {
        int sum = Digits.Weighted(number, 8, 7, 6, 5, 4, 3, 2) + (int)Digits.Number(number[7..9]);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    private static bool? Ireland(string number)
    {
        if (!char.IsAsciiDigit(number[1]))
        {
            return true;
        }

        int sum = Digits.Weighted(number, 8, 7, 6, 5, 4, 3, 2) + (number.Length == 9 ? (number[8] - 'A' + 1) * 9 : 0);
        return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] == number[7];
    }

    private static bool? Netherlands(string number)
    {
        if (Digits.Weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == number[8] - '0')
        {
            return true;
        }

        // Since 2020 sole traders' numbers are checked with MOD 97-10 over the letters as numbers, NL first.
        int rest = 0;
        foreach (char c in "NL" + number)
        {
            int value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return rest == 1;
    }
}
