namespace VisionInspection.Core.Pictures;

/// <summary>A box and a tag above it that says what it is.</summary>
internal static class BoxMark
{
    private const double TextHeight = 11;
    private const int Padding = 6;
    private const int Thick = 2;

    private static readonly Rgb Shade = Rgb.Hex(0x10151B);

    /// <summary>Draws both.</summary>
    /// <param name="canvas">Where on.</param>
    /// <param name="text">On the tag.</param>
    /// <param name="colour">Of box and tag.</param>
    /// <param name="place">The box, in pixels of the picture below the header.</param>
    /// <param name="offsetY">Height of the header.</param>
    public static void Draw(
        Canvas canvas, string text, Rgb colour, (double Left, double Top, double Wide, double High) place, int offsetY)
    {
        int left = (int)Math.Round(place.Left);
        int top = (int)Math.Round(place.Top) + offsetY;
        int wide = Math.Max(3 * Thick, (int)Math.Round(place.Wide));
        int high = Math.Max(3 * Thick, (int)Math.Round(place.High));
        canvas.Outline(left - 1, top - 1, wide + 2, high + 2, Thick + 2, Shade, 0.35);
        canvas.Outline(left, top, wide, high, Thick, colour);

        double tagWidth = StrokeFont.Width(text, TextHeight) + (2 * Padding);
        const double TagHeight = TextHeight + (2 * Padding);
        double tagLeft = Math.Clamp(left, 0, Math.Max(0, canvas.Width - tagWidth));

        // Above the box where the picture has room, else on its upper edge.
        double tagTop = top - TagHeight >= offsetY ? top - TagHeight : top;
        canvas.Fill(tagLeft, tagTop, tagWidth, TagHeight, colour, 0.95, radius: 3);
        StrokeFont.Draw(canvas, text, tagLeft + Padding, tagTop + Padding, TextHeight, Shade);
    }
}
