using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Letters that a reading left unread: single columns of numbers are often taken for no text at all. Specks, rules, stamps
/// and pen strokes are not of a letter's size and stay out.
/// </summary>
internal static class UnreadInk
{
    private const int Ink = 128;
    private const int Margin = 2;
    private const byte White = 255;

    // Sizes in usual word heights of the page.
    private const double Shortest = 0.5;
    private const double Tallest = 1.6;
    private const double Widest = 2.2;

    /// <summary>A white page with those letters alone; null where there are none.</summary>
    /// <param name="page">The page as it was read.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="words">What was read.</param>
    public static byte[]? Of(byte[] page, int width, int height, IReadOnlyList<OcrWord> words)
    {
        int[] heights = [.. words.Where(word => word.Text.Any(char.IsLetterOrDigit)).Select(word => word.Height).Order()];
        if (heights.Length == 0)
        {
            return null;
        }

        double letter = heights[heights.Length / 2];
        byte[] left = Without(page, width, height, words);
        byte[]? letters = null;
        var dots = new Stack<int>();
        for (int from = 0; from < left.Length; from++)
        {
            if (left[from] >= Ink)
            {
                continue;
            }

            (int x1, int y1, int x2, int y2) = Erase(left, width, from, dots);
            (int across, int down) = (x2 - x1 + 1, y2 - y1 + 1);
            bool isLetter = down >= Shortest * letter && down <= Tallest * letter && across <= Widest * letter;
            bool isBesideWords = isLetter && words.Any(word => Math.Min(word.Y + word.Height, y2) - Math.Max(word.Y, y1) > down / 2);
            if (isBesideWords)
            {
                letters ??= Blank(page.Length);
                Copy(page, letters, width, height, x1 - (int)letter, y1 - Margin, x2 + (int)letter, y2 + Margin, words);
            }
        }

        return letters;
    }

    private static byte[] Blank(int length)
    {
        byte[] blank = new byte[length];
        Array.Fill(blank, White);
        return blank;
    }

    private static byte[] Without(byte[] page, int width, int height, IReadOnlyList<OcrWord> words)
    {
        byte[] left = (byte[])page.Clone();
        foreach (OcrWord word in words)
        {
            for (int y = Math.Max(0, word.Y - Margin); y < Math.Min(height, word.Y + word.Height + Margin); y++)
            {
                int first = Math.Max(0, word.X - Margin);
                left.AsSpan((y * width) + first, Math.Max(0, Math.Min(width, word.X + word.Width + Margin) - first)).Fill(White);
            }
        }

        return left;
    }

    // The box of the ink that hangs together with this dot; it is erased on the way.
    private static (int X1, int Y1, int X2, int Y2) Erase(byte[] left, int width, int from, Stack<int> dots)
    {
        (int x1, int y1, int x2, int y2) = (from % width, from / width, from % width, from / width);
        left[from] = White;
        dots.Push(from);
        while (dots.TryPop(out int dot))
        {
            (int x, int y) = (dot % width, dot / width);
            (x1, y1, x2, y2) = (Math.Min(x1, x), Math.Min(y1, y), Math.Max(x2, x), Math.Max(y2, y));
            for (int dy = -1; dy <= 1; dy++)
            {
                for (int dx = -1; dx <= 1; dx++)
                {
                    int other = dot + (dy * width) + dx;
                    if (x + dx >= 0 && x + dx < width && other >= 0 && other < left.Length && left[other] < Ink)
                    {
                        left[other] = White;
                        dots.Push(other);
                    }
                }
            }
        }

        return (x1, y1, x2, y2);
    }

    // With what stands close beside it, decimal marks too, but not with words that were read.
    private static void Copy(byte[] page, byte[] letters, int width, int height, int x1, int y1, int x2, int y2, IReadOnlyList<OcrWord> words)
    {
        foreach (OcrWord word in words.Where(word => word.Y < y2 && word.Y + word.Height > y1))
        {
            x1 = word.X + word.Width <= x2 && word.X + word.Width > x1 ? word.X + word.Width : x1;
            x2 = word.X >= x1 && word.X < x2 ? word.X : x2;
        }

        for (int y = Math.Max(0, y1); y <= Math.Min(height - 1, y2); y++)
        {
            int first = Math.Max(0, x1);
            int length = Math.Min(width - 1, x2) - first + 1;
            if (length > 0)
            {
                page.AsSpan((y * width) + first, length).CopyTo(letters.AsSpan((y * width) + first));
            }
        }
    }
}
