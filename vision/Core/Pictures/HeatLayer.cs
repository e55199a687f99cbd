using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Pictures;

/// <summary>Lays a saliency map over a rendering: the more it says, the less one sees through it.</summary>
internal static class HeatLayer
{
    // Fainter than this is not worth colouring the picture for.
    private const double Floor = 0.06;

    /// <summary>Blends the map where it lies.</summary>
    public static void Draw(
        Canvas canvas, SaliencyMap map, (double Left, double Top, double Wide, double High) place, int offsetY, double opacity)
    {
        for (int y = (int)place.Top; y < place.Top + place.High; y++)
        {
            for (int x = (int)place.Left; x < place.Left + place.Wide; x++)
            {
                double value = At(map, (x + 0.5 - place.Left) / place.Wide, (y + 0.5 - place.Top) / place.High);
                double shown = Math.Clamp((value - Floor) / (1 - Floor), 0, 1);
                canvas.Blend(x, y + offsetY, HeatColours.Of((byte)(255 * value)), opacity * Math.Pow(shown, 0.6));
            }
        }
    }

    // Linear between the centres of the cells.
    private static double At(SaliencyMap map, double acrossShare, double downShare)
    {
        double x = Math.Clamp((acrossShare * map.Width) - 0.5, 0, map.Width - 1);
        double y = Math.Clamp((downShare * map.Height) - 0.5, 0, map.Height - 1);
        (int x0, int y0) = ((int)x, (int)y);
        (int x1, int y1) = (Math.Min(x0 + 1, map.Width - 1), Math.Min(y0 + 1, map.Height - 1));
        double upper = Between(map.Values[(y0 * map.Width) + x0], map.Values[(y0 * map.Width) + x1], x - x0);
        double lower = Between(map.Values[(y1 * map.Width) + x0], map.Values[(y1 * map.Width) + x1], x - x0);
        return Between(upper, lower, y - y0) / 255;
    }

    private static double Between(double from, double to, double share) => from + ((to - from) * share);
}
