using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>Words without what rules, margins and missing spaces did to them.</summary>
internal static class WordCleaning
{
    private const string Rules = "|_—=~‚'`´\"“”„«»[]{}<>¦";

    // In usual letter heights: specks, and the broken lines of a table read as 7777, are flatter than any print.
    private const double Flattest = 0.3;

    /// <summary>The page's words: bare rules, rules read as letters, specks and text that runs up the margin dropped, <c>Number:82</c> parted.</summary>
    public static IEnumerable<PlacedWord> Of(ReadPage page)
    {
        HashSet<int> sideways = [.. page.Words.GroupBy(word => word.Line).Where(line => line.Count(IsUpright) * 2 < line.Count()).Select(line => line.Key)];
        int[] heights = [.. page.Words.Where(word => word.Text.Any(char.IsLetterOrDigit)).Select(word => word.Box.Height).Order()];
        double flat = heights.Length == 0 ? 0 : Flattest * heights[heights.Length / 2];
        foreach (ReadWord word in page.Words)
        {
            string text = Trimmed(word.Text);
            bool flatPrint = word.Box.Height < flat && (word.Text.Any(char.IsLetterOrDigit) || word.Text is "·" or "." or "°");
            if (text.Length == 0 || flatPrint || sideways.Contains(word.Line) || (text.Length >= 3 && word.Box.Height > 2.5 * word.Box.Width))
            {
                continue;
            }

            var placed = new PlacedWord(text, word.Box, word.Box, word.Confidence, page.Number);
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 1 && colon < text.Length - 1 && text[..colon].Any(char.IsLetter) && text[colon + 1] is not ('/' or '\\'))
            {
                yield return Part(placed, 0, colon + 1);
                yield return Part(placed, colon + 1, text.Length);
            }
            else
            {
                yield return placed;
            }
        }
    }

    // Text that runs up the page has words far taller than wide; its short words are known by their line.
    private static bool IsUpright(ReadWord word) => word.Text.Length < 3 || word.Box.Height < 1.5 * word.Box.Width;

    private static string Trimmed(string text)
    {
        string bare = text.Trim();
        if (bare.All(c => !char.IsLetterOrDigit(c)) && bare.Any(c => Rules.Contains(c, StringComparison.Ordinal)) && bare is not "=")
        {
            return "";
        }

        return bare.Length > 1 ? bare.Trim('|', '¦', '‚', '_', '`', '´').Trim() : bare is "|" ? "" : bare;
    }

    private static PlacedWord Part(PlacedWord word, int from, int to)
    {
        int left = word.Box.X + (int)(word.Box.Width * (long)from / word.Text.Length);
        int right = word.Box.X + (int)(word.Box.Width * (long)to / word.Text.Length);
        var box = new PageBox(left, word.Box.Y, Math.Max(1, right - left), word.Box.Height);
        return word with { Text = word.Text[from..to], Box = box, Spot = box };
    }
}
