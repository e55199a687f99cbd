using System.Globalization;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Pictures;

/// <summary>The box of a container and its verdict on a tag above it.</summary>
internal static class ContainerMark
{
    /// <summary>Draws both.</summary>
    public static void Draw(
        Canvas canvas, ContainerFinding container, (double Left, double Top, double Wide, double High) place, int offsetY) =>
        BoxMark.Draw(canvas, Text(container), Colour(container.Empty.State), place, offsetY);

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
