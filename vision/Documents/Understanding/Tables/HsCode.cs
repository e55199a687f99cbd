namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>Harmonized System codes and their longer national forms: 4 to 12 digits, dots or blanks between.</summary>
internal static class HsCode
{
    private const int Shortest = 4;
    private const int Longest = 12;
    private const int LastChapter = 97;

    /// <summary>The digits; null for a text that is no code.</summary>
    public static string? Read(string text)
    {
        string bare = text.Trim(' ', '.', ',', ':', ';', '(', ')');
        string digits = string.Concat(bare.Where(char.IsAsciiDigit));
        bool form = bare.Length > 0 && bare.All(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '-') && digits.Length is >= Shortest and <= Longest;

        // Chapter 77 is kept free (HS nomenclature, section XV); codes are cut in even places but for statistical tails.
        int chapter = form ? ((digits[0] - '0') * 10) + (digits[1] - '0') : 0;
        return chapter is >= 1 and <= LastChapter and not 77 ? digits : null;
    }
}
