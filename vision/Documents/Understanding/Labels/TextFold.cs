using System.Text;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>Text as it is compared: capitals without accents or punctuation; and as a machine may have misread it.</summary>
internal static class TextFold
{
    private const string Accented = "ÀÁÂÃÄÅĄĀÇĆČÈÉÊËĘĖĚÌÍÎÏİŁÑŃŇÒÓÔÕÖØŐŚŠȘŞÙÚÛÜŰŮÝŸŹŻŽĞŘŢȚĐÐ°ºªſ";
    private const string Plain = "AAAAAAAACCCEEEEEEEIIIIILNNNOOOOOOOSSSSUUUUUUYYZZZGRTTDDOOAS";

    /// <summary>Capitals and digits alone, accents dropped; <c>#</c>, <c>%</c> and <c>&amp;</c> stay.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (char c in text)
        {
            char upper = char.ToUpperInvariant(c);
            if (char.IsAsciiLetterOrDigit(upper) || upper is '#' or '%' or '&')
            {
                folded.Append(upper);
            }
            else if (Accented.IndexOf(upper, StringComparison.Ordinal) is >= 0 and int at)
            {
                folded.Append(Plain[at]);
            }
            else
            {
                folded.Append(upper switch
                {
                    'ß' or 'ẞ' => "SS", 'Æ' => "AE", 'Œ' => "OE", 'Þ' => "TH", '№' => "NO", '²' => "2", '³' => "3",
                    '€' or '$' or '£' or '¥' => upper.ToString(),
                    _ => char.IsLetter(upper) ? upper.ToString() : "",
                });
            }
        }

        return folded.ToString();
    }

    /// <summary>A folded text with characters that engines take for each other made one: 0 and O, 1 and I and L, RN and M.</summary>
    public static string Skeleton(string folded)
    {
        string joined = folded.Replace("RN", "M", StringComparison.Ordinal).Replace("VV", "W", StringComparison.Ordinal)
            .Replace("€", "", StringComparison.Ordinal);
        return string.Create(joined.Length, joined, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                target[i] = source[i] switch
                {
                    '0' or 'Q' => 'O', '1' or 'L' => 'I', '5' => 'S', '8' => 'B', '6' => 'G', '2' => 'Z', char c => c,
                };
            }
        });
    }

    /// <summary>The words of a text, each folded; empty ones dropped.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\t', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(word => word.Length > 0)];

    /// <summary>Edits between two texts, counted up to a limit; one more than the limit when there are more.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> row = stackalloc int[Math.Min(b.Length, 127) + 1];
        if (b.Length > 127)
        {
            return string.Equals(a, b, StringComparison.Ordinal) ? 0 : limit + 1;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            int least = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return limit + 1;
            }
        }

        return row[b.Length];
    }
}
