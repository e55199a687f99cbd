using VisionInspection.Documents.Input;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>
/// Neighbouring words of a line cut from a page and brought to the net's height, as <c>models/text-line/training/cutting.py</c>
/// cuts what the net learns from.
/// </summary>
/// <param name="Words">The words that the engine found there.</param>
/// <param name="Box">What was cut, in pixels of the page.</param>
/// <param name="Width">Pixels across the strip.</param>
/// <param name="Grey">The strip, row by row.</param>
internal sealed record LineStrip(IReadOnlyList<OcrWord> Words, PageBox Box, int Width, byte[] Grey)
{
    private const byte White = 255;
    private const double Margin = 0.2;
    private const double SideMargin = 0.4;
    private const int LeastSide = 2;
    private const int LeastWidth = 8;

    // Of the page's usual word height; a line of low letters alone is cut as if it had tall ones.
    private const double LeastHeight = 0.85;

    // A box this much taller than its neighbours holds a speck or a pen stroke beside the word.
    private const double TooTall = 1.6;

    /// <summary>Cuts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="words">Neighbouring words, from the left.</param>
    /// <param name="room">Pixels free on the left and on the right of them.</param>
    /// <param name="usual">Usual word height of the page.</param>
    /// <param name="strip">Pixels down the strip.</param>
    public static LineStrip Of(byte[] page, int width, int height, IReadOnlyList<OcrWord> words, (int Left, int Right) room, int usual, int strip)
    {
        int[] heights = [.. words.Select(word => word.Height).Order()];
        int most = (int)(TooTall * heights[heights.Length / 2]);
        var even = words.Where(word => word.Height <= most).ToList();
        (int first, int last) = (even.Min(word => word.Y), even.Max(word => word.Y + word.Height));
        double tall = Math.Max(last - first, LeastHeight * usual);
        double middle = (first + last) / 2.0;
        int top = (int)Math.Floor(middle - (tall * (0.5 + Margin)));
        int bottom = (int)Math.Ceiling(middle + (tall * (0.5 + Margin)));
        int left = words[0].X - Side(room.Left);
        int right = words.Max(word => word.X + word.Width) + Side(room.Right);
        int across = Math.Max(LeastWidth, (int)Math.Round((double)(right - left) * strip / (bottom - top)));
        byte[] cut = Cut(page, width, height, left, top, right - left, bottom - top);
        return new LineStrip(words, new PageBox(left, top, right - left, bottom - top), across, PixelGrid.Resize(cut, right - left, bottom - top, across, strip, 1));

        int Side(int free) => (int)Math.Min(SideMargin * tall, Math.Max(LeastSide, free / 2));
    }

    private static byte[] Cut(byte[] page, int width, int height, int left, int top, int across, int down)
    {
        byte[] cut = new byte[across * down];
        Array.Fill(cut, White);
        int first = Math.Max(left, 0);
        int length = Math.Min(left + across, width) - first;
        for (int y = Math.Max(top, 0); y < Math.Min(top + down, height) && length > 0; y++)
        {
            page.AsSpan((y * width) + first, length).CopyTo(cut.AsSpan(((y - top) * across) + first - left));
        }

        return cut;
    }
}
