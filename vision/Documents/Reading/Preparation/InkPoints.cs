namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>Where print ends downwards on a page seen coarsely: the points that line up along lines of text.</summary>
/// <param name="X">Columns.</param>
/// <param name="Y">Rows.</param>
/// <param name="Width">Pixels across the coarse page.</param>
/// <param name="Height">Pixels down the coarse page.</param>
internal sealed record InkPoints(int[] X, int[] Y, int Width, int Height)
{
    private const double CoarseResolution = 100;

    // Grey is called ink below this share of the paper's own grey.
    private const double InkShare = 0.6;

    /// <summary>Finds them.</summary>
    /// <param name="grey">The page.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    /// <param name="sideways">Look from the side: print's right ends instead of its lower ends.</param>
    public static InkPoints Of(byte[] grey, int width, int height, double resolution, bool sideways)
    {
        int step = Math.Max(1, (int)Math.Round(resolution / CoarseResolution));
        byte[] coarse = Shrink(grey, width, height, step, out int across, out int down);
        int threshold = (int)(Paper(coarse) * InkShare);
        var xs = new List<int>();
        var ys = new List<int>();
        int next = sideways ? 1 : across;
        for (int y = 1; y < down - 1; y++)
        {
            for (int x = 1; x < across - 1; x++)
            {
                int at = (y * across) + x;
                if (coarse[at] < threshold && coarse[at + next] >= threshold)
                {
                    xs.Add(sideways ? y : x);
                    ys.Add(sideways ? x : y);
                }
            }
        }

        return new InkPoints([.. xs], [.. ys], sideways ? down : across, sideways ? across : down);
    }

    private static byte[] Shrink(byte[] grey, int width, int height, int step, out int across, out int down)
    {
        across = Math.Max(1, width / step);
        down = Math.Max(1, height / step);
        byte[] coarse = new byte[across * down];
        int[] sums = new int[across];
        for (int y = 0; y < down; y++)
        {
            Array.Clear(sums);
            for (int line = 0; line < Math.Min(step, height); line++)
            {
                int at = ((y * step) + line) * width;
                for (int x = 0; x < across; x++)
                {
                    for (int i = 0; i < step && i < width; i++)
                    {
                        sums[x] += grey[at++];
                    }
                }
            }

            int count = Math.Min(step, height) * Math.Min(step, width);
            for (int x = 0; x < across; x++)
            {
                coarse[(y * across) + x] = (byte)(sums[x] / count);
            }
        }

        return coarse;
    }

    // Most of a page is paper: the median.
    private static int Paper(byte[] coarse)
    {
        int[] counts = new int[256];
        foreach (byte value in coarse)
        {
            counts[value]++;
        }

        int left = coarse.Length / 2;
        int grey = 255;
        while (grey > 0 && (left -= counts[grey]) > 0)
        {
            grey--;
        }

        return grey;
    }
}
