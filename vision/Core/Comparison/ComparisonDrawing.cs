using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;

namespace VisionInspection.Core.Comparison;

/// <summary>The pictures that a person looks at: both scans one above the other, two frames to blink, the difference.</summary>
public static class ComparisonDrawing
{
    private const int Gap = 6, Grown = 4;
    private const double Letters = 11;

    private static readonly Rgb AddedColour = new(0, 200, 90), RemovedColour = new(235, 70, 60);

    /// <summary>The first above the aligned second, changes outlined in both; PNG.</summary>
    public static byte[] SideBySide(ViewComparison comparison)
    {
        ComparisonPictures pictures = Pictures(comparison);
        var canvas = new Canvas(pictures.Width, (2 * pictures.Height) + Gap);
        Lay(canvas, pictures, pictures.First, 0);
        Lay(canvas, pictures, pictures.Second, pictures.Height + Gap);
        Mark(canvas, comparison, pictures, 0);
        Mark(canvas, comparison, pictures, pictures.Height + Gap);
        return canvas.ToPng();
    }

    /// <summary>A frame to blink with the other: the first or the second scan, on the same place; PNG.</summary>
    public static byte[] Frame(ViewComparison comparison, bool second)
    {
        ComparisonPictures pictures = Pictures(comparison);
        var canvas = new Canvas(pictures.Width, pictures.Height);
        Lay(canvas, pictures, second ? pictures.Second : pictures.First, 0);
        return canvas.ToPng();
    }

    /// <summary>The difference, changes outlined: what came is bright, what went is dark, hatched is where nothing can be said; PNG.</summary>
    public static byte[] Difference(ViewComparison comparison)
    {
        ComparisonPictures pictures = Pictures(comparison);
        var canvas = new Canvas(pictures.Width, pictures.Height);
        Lay(canvas, pictures, pictures.Difference, 0);
        for (int i = 0; i < pictures.Confidence.Length; i++)
        {
            int x = i % pictures.Width, y = i / pictures.Width;
            if (pictures.Confidence[i] == 0 && (x + y) % 6 == 0)
            {
                canvas.Set(x, y, 90);
            }
        }

        Mark(canvas, comparison, pictures, 0);
        return canvas.ToPng();
    }

    private static ComparisonPictures Pictures(ViewComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Pictures ?? throw new ArgumentException($"nothing to draw: {comparison.Message}", nameof(comparison));
    }

    private static void Lay(Canvas canvas, ComparisonPictures pictures, byte[] samples, int top)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            canvas.Set(i % pictures.Width, top + (i / pictures.Width), samples[i]);
        }
    }

    private static void Mark(Canvas canvas, ViewComparison comparison, ComparisonPictures pictures, int down)
    {
        double scaleX = (double)pictures.Width / pictures.Window.Width, scaleY = (double)pictures.Height / pictures.Window.Height;
        foreach (ChangedRegion region in comparison.Regions)
        {
            PixelBox box = region.First;
            int left = (int)((box.X - pictures.Window.X) * scaleX) - Grown, top = (int)((box.Y - pictures.Window.Y) * scaleY) - Grown;
            int wide = (int)(box.Width * scaleX) + (2 * Grown), high = (int)(box.Height * scaleY) + (2 * Grown);
            Rgb colour = region.Added ? AddedColour : RemovedColour;
            canvas.Outline(left, down + top, wide, high, 2, colour);
            string mass = region.MassKg is double kg ? string.Create(CultureInfo.InvariantCulture, $" {kg:0.#} KG") : "";
            double above = top > Letters + 4 ? top - Letters - 3 : top + high + 3;
            StrokeFont.Draw(canvas, (region.Added ? "ADDED" : "REMOVED") + mass, Math.Max(2, left), down + above, Letters, colour);
        }
    }
}
