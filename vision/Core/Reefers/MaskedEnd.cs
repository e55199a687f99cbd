using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>
/// An end with parts of it taken out: there stands its background, the mean over a neighbourhood an eighth as high as the end
/// and a third as wide, in which no organ and no package can be told from another.
/// </summary>
internal sealed class MaskedEnd
{
    private readonly EndPicture end;
    private readonly Layer high;
    private readonly Layer? low;

    public MaskedEnd(EndPicture end)
    {
        this.end = end;
        high = new Layer(end.Samples, end.Width, end.Window);
        low = end.Low is null ? null : new Layer(end.Low, end.Width, end.Window);
    }

    /// <summary>The end with only those cells of a grid that are kept.</summary>
    /// <param name="kept">Row by row.</param>
    /// <param name="columns">Cells across.</param>
    public EndPicture Keep(IReadOnlyList<bool> kept, int columns) =>
        new(high.Keep(kept, columns), end.Window.Width, end.Air, new PixelBox(0, 0, end.Window.Width, end.Window.Height), end.AtRight)
        {
            Low = low?.Keep(kept, columns), LowAir = end.LowAir,
        };

    /// <summary>The window of one plane, and its background.</summary>
    private sealed class Layer
    {
        private readonly int width;
        private readonly int height;
        private readonly ushort[] own;
        private readonly ushort[] background;

        public Layer(ushort[] samples, int stride, PixelBox w)
        {
            (width, height) = (w.Width, w.Height);
            own = new ushort[width * height];
            for (int y = 0; y < height; y++)
            {
                samples.AsSpan(((w.Y + y) * stride) + w.X, width).CopyTo(own.AsSpan(y * width));
            }

            background = Mean(own, width, height, Math.Max(1, width / 6), Math.Max(1, height / 16));
        }

        public ushort[] Keep(IReadOnlyList<bool> kept, int columns)
        {
            int rows = kept.Count / columns;
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

            return samples;
        }
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
