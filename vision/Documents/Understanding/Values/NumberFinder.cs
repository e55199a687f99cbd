using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Finds the numbers among words: parts of one number joined, currencies taken along, misread digits put right.</summary>
internal static class NumberFinder
{
    // What dust, pens and the ends of rules become beside a number.
    private static readonly char[] Noise = ['*', ':', ';', '°', 'º', '"', '“', '”', '»', '«', '·', '~', '^', '`', '´', '_'];

    private const double MisreadCertainty = 0.75;
    private const double OtherMarkCertainty = 0.8;

    // Monospaced digits are narrower than their space, which is a pitch and the air beside two digits.
    private const double WidestSpaceInPitches = 1.6;

    /// <summary>The numbers, in reading order.</summary>
    public static IReadOnlyList<NumberRun> In(IReadOnlyList<PlacedWord> words, DecimalMark mark)
    {
        var found = new List<NumberRun>();
        for (int at = 0; at < words.Count;)
        {
            NumberRun? run = At(words, at, mark, out int used);
            if (run is not null)
            {
                found.Add(run);
            }

            at += Math.Max(1, used);
        }

        return found;
    }

    // The longest number that begins here: "1 234,56", "1256, 70", "EUR 12,00", "- 5,00".
    private static NumberRun? At(IReadOnlyList<PlacedWord> words, int at, DecimalMark mark, out int used)
    {
        used = 0;
        int first = at;
        string? currency = null;
        if (CurrencyMark.Code(words[at].Text) is { } before && at + 1 < words.Count)
        {
            (currency, first) = (before, at + 1);
        }

        bool one = IsLoneOne(words, first);
        if (!one && !LooksNumeric(words[first].Text))
        {
            return null;
        }

        for (int count = Math.Min(5, words.Count - first); count >= 1; count--)
        {
            if (one ? count < 2 || (count > 2 && !Joined(words, first + 1, count - 1)) : count > 1 && !Joined(words, first, count))
            {
                continue;
            }

            string text = one ? "1 " + Text(words, first + 1, count - 1) : Text(words, first, count);
            bool percent = text.EndsWith('%');
            string digits = CurrencyMark.Strip(text.TrimEnd('%').Trim(Noise), out string? own);
            if (Read(digits, mark, out decimal value, out double certainty))
            {
                int end = first + count;
                if (end < words.Count && words[end].Text is "%")
                {
                    (percent, end) = (true, end + 1);
                }
                else if (own is null && currency is null && end < words.Count && CurrencyMark.Code(words[end].Text) is { } after
                    && (end + 1 >= words.Count || !LooksNumeric(words[end + 1].Text) || after is "EUR"))
                {
                    (currency, end) = (after, end + 1);
                }

                used = end - at;
                return new NumberRun(value, digits, new WordRun([.. words.Skip(at).Take(used)]), own ?? currency, certainty, percent);
            }
        }

        return null;
    }

    /// <summary>Reads digits by the paper's mark, else by what they allow alone, else with misread characters put right.</summary>
    public static bool Read(string digits, DecimalMark mark, out decimal value, out double certainty)
    {
        certainty = 1;
        if (NumberReader.TryRead(digits, mark, out value))
        {
            return true;
        }

        string repaired = DigitConfusion.Repaired(digits).Replace(';', mark == DecimalMark.Comma ? ',' : '.');
        if (repaired != digits && NumberReader.TryRead(repaired, mark, out value))
        {
            certainty = MisreadCertainty;
            return true;
        }

        // "2.5515" where the paper writes 2.551,5: the comma is lost.
        certainty = MisreadCertainty;
        int grouped = digits.IndexOf(mark == DecimalMark.Comma ? '.' : ',', StringComparison.Ordinal);
        int behind = digits.Length - grouped - 1;
        if (grouped > 0 && digits[0] != '0' && behind is 4 or 5
            && NumberReader.TryRead(digits[..(grouped + 4)] + (mark == DecimalMark.Comma ? ',' : '.') + digits[(grouped + 4)..], mark, out value))
        {
            return true;
        }

        DecimalMark other = mark == DecimalMark.Comma ? DecimalMark.Point : DecimalMark.Comma;
        certainty = OtherMarkCertainty;
        if (NumberReader.TryRead(digits, other, out value))
        {
            return true;
        }

        // "196,46.": a dot of a rule behind it.
        certainty = MisreadCertainty;
        if (digits.Length > 2 && digits[^1] is '.' or ',' && NumberReader.TryRead(digits[..^1], mark, out value))
        {
            return true;
        }

        // "1.306.4": a comma read as a point; what stands behind the last mark is too short for a group.
        int last = digits.LastIndexOfAny(['.', ',']);
        char fraction = mark == DecimalMark.Comma ? ',' : '.';
        char group = mark == DecimalMark.Comma ? '.' : ',';
        return last > 0 && digits.Length - last - 1 is 1 or 2
            && NumberReader.TryRead(digits[..last].Replace(fraction, group) + fraction + digits[(last + 1)..], mark, out value);
    }

    /// <summary>True for a text with digits and little else.</summary>
    public static bool LooksNumeric(string text)
    {
        // "250g" and "0,5l" are measures, not misread numbers.
        int digits = char.IsLetter(text[^1]) && text[^1] is not ('O' or 'o' or 'I') && CurrencyMark.Strip(text, out string? unit) is var _ && unit is null ? 0 : text.Count(char.IsAsciiDigit);
        int others = text.Count(c => char.IsLetter(c) && !DigitConfusion.IsLikeDigit(c));
        return digits > 0 && (others == 0 || CurrencyMark.Strip(text, out string? code).All(c => !char.IsLetter(c)) && code is not null)
            || (text is "-" or "−" or "–" or "(" or "=");
    }

    // "L 116,0" is 1 116,0: a stroke by itself close before a group of three digits and a fraction.
    private static bool IsLoneOne(IReadOnlyList<PlacedWord> words, int at) =>
        words[at].Text is "L" or "l" or "I" or "|" or "i" or "]" or "[" && at + 1 < words.Count
        && words[at + 1].Text is { Length: >= 5 } right && right.TakeWhile(char.IsAsciiDigit).Count() == 3 && right[3] is ',' or '.' && right[4..].All(char.IsAsciiDigit)
        && words[at + 1].Left - words[at].Right <= Math.Max(words[at + 1].Box.Height, WidestSpaceInPitches * words[at + 1].Pitch);

    private static string Text(IReadOnlyList<PlacedWord> words, int first, int count)
    {
        string text = words[first].Text;
        for (int i = first + 1; i < first + count; i++)
        {
            bool glue = text.Length > 0 && (text[^1] is ',' or '.' or '-' or '−' or '=' || words[i].Text[0] is ',' or '.');
            text += (glue ? "" : " ") + words[i].Text;
        }

        // A bracket without its other half belongs to the sentence.
        return text.StartsWith('(') && !text.Contains(')', StringComparison.Ordinal) ? text[1..]
            : text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal) ? text[..^1] : text;
    }

    private static bool Joined(IReadOnlyList<PlacedWord> words, int first, int count)
    {
        for (int i = first + 1; i < first + count; i++)
        {
            int gap = words[i].Left - words[i - 1].Right;
            string left = words[i - 1].Text;
            string right = words[i].Text;
            bool sign = i == first + 1 && left is "-" or "−" or "–" or "=";
            bool fraction = left.Length > 1 && left[^1] is ',' or '.' && char.IsAsciiDigit(right[0]);
            bool group = char.IsAsciiDigit(left[^1]) && right.TakeWhile(char.IsAsciiDigit).Count() == 3
                && left.All(char.IsAsciiDigit) && (i == first + 1 ? left.Length <= 3 : left.Length == 3);
            bool comma = right.Length > 1 && right[0] is ',' or '.' && char.IsAsciiDigit(left[^1]);
            double widest = Math.Max(words[i].Box.Height, WidestSpaceInPitches * Math.Max(words[i - 1].Pitch, words[i].Pitch));
            if (gap > widest || !(sign || fraction || group || comma))
            {
                return false;
            }
        }

        return true;
    }
}
