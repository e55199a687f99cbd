using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Letters that a reading left unread: single columns of numbers are often taken for no text at all. Specks, rules, stamps
/// and pen strokes are not of a letter's size and stay out.
/// </summary>
internal static class UnreadInk
{
    private const byte Ink = 128;
    private const int Margin = 2;
    private const byte White = 255;

    // Sizes in usual word heights of the page.
    private const double Shortest = 0.5;
    private const double Tallest = 1.6;
    private const double Widest = 2.2;

    /// <summary>The part of the page that holds those letters, all else in it white; null where there are none.</summary>
    /// <param name="page">The page as it was read.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="words">What was read.</param>
    public static PagePart? Of(byte[] page, int width, int height, IReadOnlyList<OcrWord> words)
    {
        int[] heights = [.. words.Where(word => word.Text.Any(char.IsLetterOrDigit)).Select(word => word.Height).Order()];
        if (heights.Length == 0)
        {
            return null;
        }

        int letter = heights[heights.Length / 2];
        byte[] left = Without(page, width, height, words);
        var spots = new List<Spot>();
        var dots = new Stack<int>();
        int from = 0;
        while (left.AsSpan(from).IndexOfAnyInRange((byte)0, (byte)(Ink - 1)) is int found and >= 0)
        {
            from += found;
            Spot ink = Erase(left, width, from, dots);
            int down = ink.Bottom - ink.Top + 1;
            bool isLetter = down >= Shortest * letter && down <= Tallest * letter && ink.Right - ink.Left + 1 <= Widest * letter;
            if (isLetter && words.Any(word => Math.Min(word.Y + word.Height, ink.Bottom) - Math.Max(word.Y, ink.Top) > down / 2))
            {
                spots.Add(Around(ink, letter, words));
            }
        }

        return spots.Count > 0 ? Part(page, width, height, spots, letter) : null;
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
    private static Spot Erase(byte[] left, int width, int from, Stack<int> dots)
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

        return new Spot(x1, y1, x2, y2);
    }

    // With what stands close beside it, decimal marks too, but not with words that were read.
    private static Spot Around(Spot ink, int letter, IReadOnlyList<OcrWord> words)
    {
        (int x1, int y1, int x2, int y2) = (ink.Left - letter, ink.Top - Margin, ink.Right + letter, ink.Bottom + Margin);
        foreach (OcrWord word in words.Where(word => word.Y < y2 && word.Y + word.Height > y1))
        {
            x1 = word.X + word.Width <= x2 && word.X + word.Width > x1 ? word.X + word.Width : x1;
            x2 = word.X >= x1 && word.X < x2 ? word.X : x2;
        }

        return new Spot(x1, y1, x2, y2);
    }

    // The engine wants some paper around print.
    private static PagePart Part(byte[] page, int width, int height, List<Spot> spots, int margin)
    {
        int left = Math.Max(0, spots.Min(spot => spot.Left) - margin);
        int top = Math.Max(0, spots.Min(spot => spot.Top) - margin);
        int right = Math.Min(width - 1, spots.Max(spot => spot.Right) + margin);
        int bottom = Math.Min(height - 1, spots.Max(spot => spot.Bottom) + margin);
        int across = right - left + 1;
        byte[] part = GC.AllocateUninitializedArray<byte>(across * (bottom - top + 1));
        Array.Fill(part, White);
        foreach (Spot spot in spots)
        {
            int first = Math.Max(0, spot.Left);
            int length = Math.Min(width - 1, spot.Right) - first + 1;
            for (int y = Math.Max(0, spot.Top); y <= Math.Min(height - 1, spot.Bottom) && length > 0; y++)
            {
                page.AsSpan((y * width) + first, length).CopyTo(part.AsSpan(((y - top) * across) + first - left));
            }
        }

        return new PagePart(left, top, across, bottom - top + 1, part);
    }

    // All four edges belong to it.
    private readonly record struct Spot(int Left, int Top, int Right, int Bottom);
}
