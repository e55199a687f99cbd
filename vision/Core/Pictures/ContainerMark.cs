using System.Globalization;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Pictures;

/// <summary>The box of a container and its verdict on a tag above it.</summary>
internal static class ContainerMark
{
    private const double TextHeight = 11;
    private const int Padding = 6;
    private const int Thick = 2;

    private static readonly Rgb Shade = Rgb.Hex(0x10151B);

    /// <summary>Draws both.</summary>
    public static void Draw(
        Canvas canvas, ContainerFinding container, (double Left, double Top, double Wide, double High) place, int offsetY)
    {
        Rgb colour = Colour(container.Empty.State);
        int left = (int)Math.Round(place.Left);
        int top = (int)Math.Round(place.Top) + offsetY;
        int wide = Math.Max(3 * Thick, (int)Math.Round(place.Wide));
        int high = Math.Max(3 * Thick, (int)Math.Round(place.High));
        canvas.Outline(left - 1, top - 1, wide + 2, high + 2, Thick + 2, Shade, 0.35);
        canvas.Outline(left, top, wide, high, Thick, colour);

        string text = Text(container);
        double tagWidth = StrokeFont.Width(text, TextHeight) + (2 * Padding);
        const double TagHeight = TextHeight + (2 * Padding);
        double tagLeft = Math.Clamp(left, 0, Math.Max(0, canvas.Width - tagWidth));

        // Above the box where the picture has room, else on its upper edge.
        double tagTop = top - TagHeight >= offsetY ? top - TagHeight : top;
        canvas.Fill(tagLeft, tagTop, tagWidth, TagHeight, colour, 0.95, radius: 3);
        StrokeFont.Draw(canvas, text, tagLeft + Padding, tagTop + Padding, TextHeight, Shade);
    }

    /// <summary>The verdict in a few words.</summary>
    public static string Text(ContainerFinding container)
    {
        string verdict = container.Empty.State switch
        {
            EmptyState.Empty => "empty",
            EmptyState.Loaded => "loaded",
            _ => "cannot judge",
        };
        string probability = container.Empty.LoadedProbability is { } loaded
            ? string.Create(CultureInfo.InvariantCulture, $"  {100 * (container.Empty.State == EmptyState.Loaded ? loaded : 1 - loaded):0.0} %")
            : "";
        return verdict + probability + (container.Number is null ? "" : "  " + container.Number);
    }

    // Told apart by lightness too: amber is the lightest, grey-blue the dullest.
    private static Rgb Colour(EmptyState state) => state switch
    {
        EmptyState.Empty => Rgb.Hex(0x35C9A5),
        EmptyState.Loaded => Rgb.Hex(0xFFB000),
        _ => Rgb.Hex(0xA9B6C4),
    };
}
