namespace VisionInspection.Core.Pictures;

/// <summary>
/// Capitals, digits and a few signs as strokes of a pen, so that pictures can be labelled at any size without a font on
/// the machine. Each stroke is a polyline of two-digit points: x, then y down, capitals being 9 high. What has no strokes
/// is left blank.
/// </summary>
internal static class StrokeFont
{
    private const double CapHeight = 9;
    private const double Space = 3;
    private const double Gap = 2.4;

    private static readonly Dictionary<char, (double X, double Y)[][]> Glyphs = new Dictionary<char, string>
    {
        ['A'] = "09 30 69;16 56", ['B'] = "09 00 40 51 53 44 04;44 55 58 49 09", ['C'] = "61 50 20 02 07 29 59 68",
        ['D'] = "00 09 39 57 52 30 00", ['E'] = "50 00 09 59;04 44", ['F'] = "50 00 09;04 44",
        ['G'] = "61 50 20 02 07 29 49 67 65 35", ['H'] = "00 09;50 59;04 54", ['I'] = "00 09", ['J'] = "40 47 29 19 07",
        ['K'] = "00 09;50 05;13 59", ['L'] = "00 09 49", ['M'] = "09 00 36 60 69", ['N'] = "09 00 59 50",
        ['O'] = "20 02 07 29 49 67 62 40 20", ['P'] = "09 00 40 51 54 45 05", ['Q'] = "20 02 07 29 49 67 62 40 20;46 69",
        ['R'] = "09 00 40 51 53 44 04;24 59", ['S'] = "51 40 10 01 03 14 44 55 58 49 19 08", ['T'] = "00 60;30 39",
        ['U'] = "00 07 29 39 57 50", ['V'] = "00 39 60", ['W'] = "00 29 43 69 80", ['X'] = "00 59;50 09",
        ['Y'] = "00 34 60;34 39", ['Z'] = "00 50 09 59", ['0'] = "20 02 07 29 39 57 52 30 20", ['1'] = "02 20 29",
        ['2'] = "01 10 40 51 53 09 59", ['3'] = "01 10 40 51 53 44 24;44 55 58 49 19 08", ['4'] = "49 40 06 56",
        ['5'] = "50 10 04 34 55 57 39 19 08", ['6'] = "40 20 02 07 19 39 57 56 44 24 05", ['7'] = "00 50 29",
        ['8'] = "14 03 01 10 40 51 53 44 14 05 08 19 49 58 55 44", ['9'] = "19 39 57 52 40 20 02 03 15 35 54",
        ['.'] = "09 09", [','] = "18 09", [':'] = "03 03;09 09", ['-'] = "05 35", ['+'] = "23 27;05 45", ['_'] = "09 59",
        ['/'] = "40 09", ['%'] = "00 20 22 02 00;50 09;37 57 59 39 37", ['('] = "20 02 07 29", [')'] = "00 22 27 09",
        ['='] = "04 44;06 46", ['\''] = "00 02",
    }.ToDictionary(glyph => glyph.Key, glyph => Strokes(glyph.Value));

    /// <summary>Width of a text in pixels when its capitals are so high.</summary>
    public static double Width(string text, double height)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += Advance(c);
        }

        return Math.Max(0, width - Gap) * height / CapHeight;
    }

    /// <summary>Writes a text with the top left corner of its capitals at a place.</summary>
    public static void Draw(Canvas canvas, string text, double left, double top, double height, Rgb colour)
    {
        double scale = height / CapHeight;
        double pen = Math.Max(0.55, height / 13);
        double x = left;
        foreach (char c in text)
        {
            if (Glyphs.TryGetValue(char.ToUpperInvariant(c), out (double X, double Y)[][]? strokes))
            {
                DrawGlyph(canvas, strokes, x, top, scale, pen, colour);
            }

            x += Advance(c) * scale;
        }
    }

    private static double Advance(char c) =>
        (Glyphs.TryGetValue(char.ToUpperInvariant(c), out (double X, double Y)[][]? strokes)
            ? strokes.Max(stroke => stroke.Max(point => point.X))
            : Space) + Gap;

    private static void DrawGlyph(
        Canvas canvas, (double X, double Y)[][] strokes, double left, double top, double scale, double pen, Rgb colour)
    {
        double right = left + (strokes.Max(stroke => stroke.Max(point => point.X)) * scale);
        double bottom = top + (CapHeight * scale);
        for (int y = (int)(top - pen - 1); y <= bottom + pen + 1; y++)
        {
            for (int x = (int)(left - pen - 1); x <= right + pen + 1; x++)
            {
                double distance = Distance(strokes, (x + 0.5 - left) / scale, (y + 0.5 - top) / scale) * scale;
                canvas.Blend(x, y, colour, Math.Clamp(pen + 0.5 - distance, 0, 1));
            }
        }
    }

    private static double Distance((double X, double Y)[][] strokes, double x, double y)
    {
        double nearest = double.MaxValue;
        foreach ((double X, double Y)[] stroke in strokes)
        {
            for (int i = 1; i < stroke.Length; i++)
            {
                nearest = Math.Min(nearest, Distance(stroke[i - 1], stroke[i], x, y));
            }
        }

        return nearest;
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b, double x, double y)
    {
        (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
        double length = (dx * dx) + (dy * dy);
        double along = length == 0 ? 0 : Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / length, 0, 1);
        return double.Hypot(x - a.X - (along * dx), y - a.Y - (along * dy));
    }

    private static (double X, double Y)[][] Strokes(string glyph) =>
        [.. glyph.Split(';').Select(stroke => stroke.Split(' ').Select(point => ((double)(point[0] - '0'), (double)(point[1] - '0'))).ToArray())];
}
