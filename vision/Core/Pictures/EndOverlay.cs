using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Pictures;

/// <summary>An end to draw: bare on the left; on the right with the map over it and the truth's outline.</summary>
/// <param name="Samples">The plane, row by row.</param>
/// <param name="Width">Its width.</param>
/// <param name="Air">Level of open air.</param>
/// <param name="Map">What is said of it; its place is what is drawn.</param>
/// <param name="Strength">How strongly the map is drawn, 0 to 1.</param>
/// <param name="Truth">Where goods are, pixel by pixel; null where there are none or it is not known.</param>
/// <param name="Title">First line.</param>
/// <param name="Verdict">Second line.</param>
public sealed record EndPanel(ushort[] Samples, int Width, float Air, SaliencyMap Map, double Strength, bool[]? Truth, string Title, string Verdict);

/// <summary>Panels of ends in rows of four.</summary>
public static class EndOverlay
{
    private const int Across = 4;
    private const int Wide = 150;
    private const int High = 400;
    private const int Text = 40;
    private const int Gap = 10;
    private const double Opacity = .6;

    private static readonly Rgb Ink = Rgb.Hex(0xF2F4F7);
    private static readonly Rgb Edge = Rgb.Hex(0x2FD06F);

    /// <summary>Composes the picture.</summary>
    /// <returns>A PNG in colour.</returns>
    public static byte[] Compose(IReadOnlyList<EndPanel> panels)
    {
        ArgumentNullException.ThrowIfNull(panels);
        const int PanelWide = (2 * Wide) + Gap, PanelHigh = High + Text + Gap;
        int rows = (panels.Count + Across - 1) / Across;
        var canvas = new Canvas(Across * PanelWide, Math.Max(1, rows) * PanelHigh);
        canvas.Fill(0, 0, canvas.Width, canvas.Height, Rgb.Hex(0x10151B));
        for (int i = 0; i < panels.Count; i++)
        {
            int left = i % Across * PanelWide, top = i / Across * PanelHigh;
            StrokeFont.Draw(canvas, panels[i].Title, left + 4, top + 5, 11, Ink);
            StrokeFont.Draw(canvas, panels[i].Verdict, left + 4, top + 22, 11, Ink);
            Draw(canvas, panels[i], left, top + Text, marked: false);
            Draw(canvas, panels[i], left + Wide, top + Text, marked: true);
        }

        return canvas.ToPng();
    }

    private static void Draw(Canvas canvas, EndPanel panel, int left, int top, bool marked)
    {
        PixelBox window = panel.Map.Covers;
        for (int y = 0; y < High; y++)
        {
            for (int x = 0; x < Wide; x++)
            {
                int at = Source(window, x, y, panel.Width);
                canvas.Set(left + x, top + y, (byte)(255 * Math.Sqrt(Math.Min(1, panel.Samples[at] / panel.Air))));
            }
        }

        if (!marked)
        {
            return;
        }

        HeatLayer.Draw(canvas, panel.Map, (left, top, Wide, High), 0, Opacity * panel.Strength);
        for (int y = 1; panel.Truth is { } truth && y < High; y++)
        {
            for (int x = 1; x < Wide; x++)
            {
                bool here = truth[Source(window, x, y, panel.Width)];
                if (here != truth[Source(window, x - 1, y, panel.Width)] || here != truth[Source(window, x, y - 1, panel.Width)])
                {
                    canvas.Blend(left + x, top + y, Edge);
                }
            }
        }
    }

    private static int Source(PixelBox window, int x, int y, int width) =>
        ((window.Y + (y * window.Height / High)) * width) + window.X + (x * window.Width / Wide);
}
