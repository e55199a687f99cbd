using System.Globalization;
using System.Text;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>
/// Numbers in every locale's writing: <c>1.234,56</c>, <c>1 234.56</c>, <c>1'234.56</c>, <c>12,34,567.00</c>, with signs
/// before or after and accountants' brackets. A number that the given mark does not allow is no number.
/// </summary>
internal static class NumberReader
{
    private const int MostDigits = 18;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text, currency marks removed.</param>
    /// <param name="mark">The paper's decimal mark.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(string text, DecimalMark mark, out decimal value)
    {
        value = 0;
        string body = text.Trim();
        bool negative = false;
        if (body.StartsWith('(') && body.EndsWith(')'))
        {
            (negative, body) = (true, body[1..^1]);
        }

        if (body.Length > 1 && body[0] is '-' or '−' or '–' or '—')
        {
            (negative, body) = (true, body[1..].TrimStart());
        }
        else if (body.Length > 1 && body[0] == '+')
        {
            body = body[1..].TrimStart();
        }
        else if (body.Length > 1 && body[^1] is '-' or '−' or '–')
        {
            // "12,50-" is a negative; "12,-" and "12.--" are whole amounts.
            string rest = body.TrimEnd('-', '−', '–', '—').TrimEnd();
            bool whole = rest.EndsWith(',') || rest.EndsWith('.');
            (negative, body) = (!whole, whole ? rest[..^1] : rest);
        }

        return Plain(body, mark) is { } plain
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && ((value = negative ? -value : value) == value);
    }

    /// <summary>True when the text can be a number under one mark only: it tells how the paper writes.</summary>
    public static bool Tells(string text, out DecimalMark mark)
    {
        bool comma = TryRead(text, DecimalMark.Comma, out _);
        bool point = TryRead(text, DecimalMark.Point, out _);
        mark = comma ? DecimalMark.Comma : DecimalMark.Point;
        return comma != point;
    }

    // The number with a point and without grouping; null when it is not written as one.
    private static string? Plain(string body, DecimalMark mark)
    {
        char fraction = mark == DecimalMark.Comma ? ',' : '.';
        char group = mark == DecimalMark.Comma ? '.' : ',';
        int at = body.LastIndexOf(fraction);
        string whole = at < 0 ? body : body[..at];
        string decimals = at < 0 ? "" : body[(at + 1)..];
        if (whole.Contains(fraction, StringComparison.Ordinal) || (at >= 0 && decimals.Length == 0) || decimals.Any(c => !char.IsAsciiDigit(c)))
        {
            return null;
        }

        string[] groups = whole.Split(group, ' ', '\'', '’', '\u00a0', '\u202f');
        var plain = new StringBuilder();
        for (int i = 0; i < groups.Length; i++)
        {
            bool last = i == groups.Length - 1;
            int length = groups[i].Length;
            bool fits = groups.Length == 1 ? length > 0 || decimals.Length > 0
                : i == 0 ? length is >= 1 and <= 3
                : last ? length == 3
                : length is 3 or 2;
            if (!fits || groups[i].Any(c => !char.IsAsciiDigit(c)))
            {
                return null;
            }

            plain.Append(groups[i]);
        }

        if (groups.Length > 1 && groups[0] is "0" or "00" or "000")
        {
            return null;
        }

        return plain.Length + decimals.Length is 0 or > MostDigits ? null : $"{(plain.Length == 0 ? "0" : plain)}.{(decimals.Length == 0 ? "0" : decimals)}";
    }
}
