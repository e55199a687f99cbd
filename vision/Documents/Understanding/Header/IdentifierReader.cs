using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Header;

/// <summary>Numbers that name things: at least one digit, no blanks but after a short prefix.</summary>
internal static class IdentifierReader
{
    private const int Longest = 32;
    private const int LongestPrefix = 5;

    /// <summary>The identifier at the start of some words; null where none is.</summary>
    public static WordRun? At(WordRun words, Paper paper)
    {
        List<PlacedWord> bare = [.. words.Words.SkipWhile(word => Trimmed(word.Text).Length == 0 || Trimmed(word.Text) is "#" or "Nr" or "No" or "N")];
        if (bare.Count == 0 || paper.Dates(new WordRun([bare[0]])).Count > 0)
        {
            return null;
        }

        string first = Trimmed(bare[0].Text);
        if (IsIdentifier(first))
        {
            return new WordRun([bare[0] with { Text = first }]);
        }

        // "INV 2024-001": letters, a blank, digits.
        bool prefix = first.Length <= LongestPrefix && first.All(c => char.IsAsciiLetterUpper(c) || c is '-' or '/');
        return prefix && bare.Count > 1 && IsIdentifier(Trimmed(bare[1].Text)) && paper.Dates(new WordRun([bare[1]])).Count == 0
            ? new WordRun([bare[0] with { Text = first }, bare[1] with { Text = Trimmed(bare[1].Text) }])
            : null;
    }

    private static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= Longest && text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '/' or '.' or '_' or '+' or '\\' or '#' or '(' or ')' or '&')
        && !text.EndsWith('%');

    private static string Trimmed(string text)
    {
        string bare = text.Trim(':', ',', ';', '.', '#', '*', '"', '\'');
        return bare.StartsWith('(') && bare.EndsWith(')') ? bare[1..^1] : bare;
    }
}
