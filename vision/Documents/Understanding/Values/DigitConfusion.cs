namespace VisionInspection.Documents.Understanding.Values;

/// <summary>What engines take for each other in numbers: letters for digits, digits for digits, a lost mark.</summary>
internal static class DigitConfusion
{
    private const double SwappedDigit = 0.6;
    private const double LostMark = 0.5;

    private static readonly Dictionary<char, char> Letters = new()
    {
        ['O'] = '0', ['o'] = '0', ['Q'] = '0', ['D'] = '0', ['l'] = '1', ['I'] = '1', ['i'] = '1', ['|'] = '1', ['!'] = '1',
        ['Z'] = '2', ['z'] = '2', ['S'] = '5', ['s'] = '5', ['G'] = '6', ['b'] = '6', ['B'] = '8', ['g'] = '9', ['q'] = '9',
    };

    private static readonly Dictionary<char, string> Digits = new()
    {
        ['0'] = "86", ['1'] = "74", ['2'] = "7", ['3'] = "85", ['4'] = "19", ['5'] = "63", ['6'] = "58", ['7'] = "12", ['8'] = "306", ['9'] = "48",
    };

    /// <summary>True for a letter that looks like a digit.</summary>
    public static bool IsLikeDigit(char c) => Letters.ContainsKey(c);

    /// <summary>The text with letters taken for the digits they look like, and a sign for a dash.</summary>
    public static string Repaired(string text)
    {
        string digits = string.Concat(text.Select(c => Letters.GetValueOrDefault(c, c)));
        return digits.Length > 1 && digits[0] is '=' or '~' ? "-" + digits[1..] : digits;
    }

    /// <summary>
    /// Other numbers that the same ink may be: one digit taken for one that looks alike, or a decimal mark too faint to
    /// see. Each with its certainty, which is low.
    /// </summary>
    public static IEnumerable<(decimal Value, double Certainty)> Alternatives(string text, DecimalMark mark)
    {
        string digits = Repaired(text);
        for (int i = 0; i < digits.Length; i++)
        {
            foreach (char other in Digits.GetValueOrDefault(digits[i], ""))
            {
                if (NumberReader.TryRead(digits[..i] + other + digits[(i + 1)..], mark, out decimal value))
                {
                    yield return (value, SwappedDigit);
                }
            }
        }

        if (digits.Length >= 3 && digits.All(char.IsAsciiDigit))
        {
            char fraction = mark == DecimalMark.Comma ? ',' : '.';
            if (NumberReader.TryRead(digits[..^2] + fraction + digits[^2..], mark, out decimal value))
            {
                yield return (value, LostMark);
            }
        }
    }
}
