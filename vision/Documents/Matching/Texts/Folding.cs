using System.Collections.Frozen;
using System.Text;

namespace VisionInspection.Documents.Matching.Texts;

/// <summary>Text as it is compared: capitals, no accents, Latin letters, words parted by single spaces.</summary>
internal static class Folding
{
    // Umlauts meet their two-letter writing below, where AE, OE and UE are shortened on both sides.
    private static readonly FrozenDictionary<char, string> Latin = Pairs(
        "ÀÁÂÃÄÅĀĂĄ:A Ç:C ĆČĈĊ:C ĎĐÐ:D ÈÉÊËĒĖĘĚ:E ĞĢ:G ÌÍÎÏĪĮİ:I ĶĻĽŁ:L ÑŃŅŇ:N ÒÓÔÕÖØŌŐ:O ŔŘ:R ŚŞŠȘ:S ŢŤȚ:T ÙÚÛÜŪŮŰŲ:U ÝŸ:Y ŹŻŽ:Z " +
        "Æ:AE Œ:OE ß:SS ẞ:SS Þ:TH " +
        "А:A Б:B В:V Г:G Д:D Е:E Ё:E Ж:ZH З:Z И:I Й:I К:K Л:L М:M Н:N О:O П:P Р:R С:S Т:T У:U Ф:F Х:KH Ц:TS Ч:CH Ш:SH Щ:SHCH Ы:Y Э:E Ю:IU Я:IA " +
        "Α:A Β:V Γ:G Δ:D Ε:E Ζ:Z Η:I Θ:TH Ι:I Κ:K Λ:L Μ:M Ν:N Ξ:X Ο:O Π:P Ρ:R Σ:S Τ:T Υ:Y Φ:F Χ:CH Ψ:PS Ω:O");

    /// <summary>Words, folded. A dot or apostrophe joins (S.p.A. is SPA), everything else that is no letter or digit parts.</summary>
    public static string[] Words(string? text)
    {
        var folded = new StringBuilder();
        foreach (char c in text ?? "")
        {
            char capital = char.ToUpperInvariant(c);
            if (Latin.TryGetValue(capital, out string? letters))
            {
                folded.Append(letters);
            }
            else if (char.IsLetterOrDigit(capital))
            {
                folded.Append(capital);
            }
            else if (c is not ('\'' or '’' or '`'))
            {
                folded.Append(c == '.' && Initial(folded) ? "" : " ");
            }
        }

        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Shortened)];
    }

    /// <summary>The words without the spaces: for codes and numbers of documents.</summary>
    public static string Code(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Letters and digits that readers take for each other made one: O and 0, I and 1, S and 5, B and 8, Z and 2, G and 6.</summary>
    public static string Confusable(string code) => string.Create(code.Length, code, (result, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            result[i] = from[i] switch { 'O' or 'Q' or 'D' => '0', 'I' or 'L' => '1', 'S' => '5', 'B' => '8', 'Z' => '2', 'G' => '6', _ => from[i] };
        }
    });

    // After a single letter a dot belongs to initials or a legal form; after more letters it ends an abbreviation.
    private static bool Initial(StringBuilder folded)
    {
        int letters = 0;
        while (letters < folded.Length && folded[^(letters + 1)] != ' ')
        {
            letters++;
        }

        return letters is 1 or 2 or 3;
    }

    private static string Shortened(string word) => word
        .Replace("AE", "A", StringComparison.Ordinal).Replace("OE", "O", StringComparison.Ordinal).Replace("UE", "U", StringComparison.Ordinal);

    private static FrozenDictionary<char, string> Pairs(string table) => table.Split(' ')
        .Select(entry => entry.Split(':'))
        .SelectMany(pair => pair[0].Select(letter => (letter, pair[1])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);
}
