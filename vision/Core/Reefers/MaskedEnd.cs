using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>
/// An end with parts of it taken out: there stands its background, the mean over a neighbourhood an eighth as high as the end
/// and a third as wide, in which no organ and no package can be told from another.
/// </summary>
internal sealed class MaskedEnd
{
    private readonly EndPicture end;
    private readonly ushort[] own;
    private readonly ushort[] background;

    public MaskedEnd(EndPicture end)
    {
        this.end = end;
        PixelBox w = end.Window;
        own = new ushort[w.Width * w.Height];
        for (int y = 0; y < w.Height; y++)
        {
            end.Samples.AsSpan(((w.Y + y) * end.Width) + w.X, w.Width).CopyTo(own.AsSpan(y * w.Width));
        }

        background = Mean(own, w.Width, w.Height, Math.Max(1, w.Width / 6), Math.Max(1, w.Height / 16));
    }

    /// <summary>The end with only those cells of a grid that are kept.</summary>
    /// <param name="kept">Row by row.</param>
    /// <param name="columns">Cells across.</param>
    public EndPicture Keep(IReadOnlyList<bool> kept, int columns)
    {
        int width = end.Window.Width, height = end.Window.Height, rows = kept.Count / columns;
        var samples = new ushort[own.Length];
        for (int y = 0; y < height; y++)
        {
            int row = y * rows / height * columns;
            for (int x = 0; x < width; x++)
            {
                int at = (y * width) + x;
                samples[at] = kept[row + (x * columns / width)] ? own[at] : background[at];
            }
        }

        return new EndPicture(samples, width, end.Air, new PixelBox(0, 0, width, height), end.AtRight);
    }

    // Box mean by way of sums over all that lies above and to the left.
    private static ushort[] Mean(ushort[] samples, int width, int height, int halfX, int halfY)
    {
        var sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++)
        {
            long row = 0;
            for (int x = 0; x < width; x++)
            {
                row += samples[(y * width) + x];
                sums[((y + 1) * (width + 1)) + x + 1] = sums[(y * (width + 1)) + x + 1] + row;
            }
        }

        var mean = new ushort[samples.Length];
        for (int y = 0; y < height; y++)
        {
            int top = Math.Max(0, y - halfY) * (width + 1), bottom = Math.Min(height, y + halfY + 1) * (width + 1);
            for (int x = 0; x < width; x++)
            {
                int left = Math.Max(0, x - halfX), right = Math.Min(width, x + halfX + 1);
                long sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                mean[(y * width) + x] = (ushort)(sum / ((right - left) * ((bottom - top) / (width + 1))));
            }
        }

        return mean;
    }
}
