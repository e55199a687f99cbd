using System.Numerics;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>A page seen coarsely, at about 100 pixels per inch: enough to see its lines, quick to walk over.</summary>
/// <param name="Grey">Row by row.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Step">Pixels of the page for one of these, each way.</param>
internal sealed record CoarsePage(byte[] Grey, int Width, int Height, int Step)
{
    private const double Resolution = 100;

    /// <summary>Shrinks a page: each pixel is the mean of a square.</summary>
    /// <param name="grey">The page.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    public static CoarsePage Of(byte[] grey, int width, int height, double resolution)
    {
        int step = Math.Clamp((int)Math.Round(resolution / Resolution), 1, Math.Min(width, height));
        int across = width / step;
        int down = height / step;
        byte[] coarse = new byte[across * down];
        ushort[] sums = new ushort[width];
        for (int y = 0; y < down; y++)
        {
            Array.Clear(sums);
            for (int line = 0; line < step; line++)
            {
                Add(grey.AsSpan(((y * step) + line) * width, width), sums);
            }

            Mean(sums, coarse.AsSpan(y * across, across), step);
        }

        return new CoarsePage(coarse, across, down, step);
    }

    // A page has 1300 pixels per inch at most: sums of 13 bytes down fit.
    private static void Add(ReadOnlySpan<byte> row, ushort[] sums)
    {
        int x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out Vector<ushort> low, out Vector<ushort> high);
            (new Vector<ushort>(sums, x) + low).CopyTo(sums, x);
            (new Vector<ushort>(sums, x + Vector<ushort>.Count) + high).CopyTo(sums, x + Vector<ushort>.Count);
        }

        for (; x < row.Length; x++)
        {
            sums[x] += row[x];
        }
    }

    private static void Mean(ushort[] sums, Span<byte> means, int step)
    {
        int count = step * step;
        for (int x = 0, at = 0; x < means.Length; x++)
        {
            int sum = 0;
            for (int i = 0; i < step; i++)
            {
                sum += sums[at++];
            }

            means[x] = (byte)(sum / count);
        }
    }
}
