namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>Where print ends downwards on a page seen coarsely: the points that line up along lines of text.</summary>
/// <param name="X">Columns.</param>
/// <param name="Y">Rows.</param>
/// <param name="Width">Pixels across the coarse page.</param>
/// <param name="Height">Pixels down the coarse page.</param>
internal sealed record InkPoints(int[] X, int[] Y, int Width, int Height)
{
    // Grey is called ink below this share of the paper's own grey.
    private const double InkShare = 0.6;

    /// <summary>Finds them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sideways">Look from the side: print's right ends instead of its lower ends.</param>
    public static InkPoints Of(CoarsePage page, bool sideways)
    {
        (byte[] coarse, int across, int down) = (page.Grey, page.Width, page.Height);
        byte threshold = (byte)(Paper(coarse) * InkShare);
        var xs = new List<int>();
        var ys = new List<int>();
        int next = sideways ? 1 : across;
        for (int y = 1; y < down - 1 && threshold > 0; y++)
        {
            int from = (y * across) + 1;
            int end = ((y + 1) * across) - 1;
            while (from < end && coarse.AsSpan(from, end - from).IndexOfAnyInRange((byte)0, (byte)(threshold - 1)) is int found and >= 0)
            {
                from += found;
                if (coarse[from + next] >= threshold)
                {
                    int x = from - (y * across);
                    xs.Add(sideways ? y : x);
                    ys.Add(sideways ? x : y);
                }

                from++;
            }
        }

        return new InkPoints([.. xs], [.. ys], sideways ? down : across, sideways ? across : down);
    }

    // Most of a page is paper: the median.
    private static int Paper(byte[] coarse)
    {
        int[] counts = Histogram.Of(coarse);
        int left = coarse.Length / 2;
        int grey = 255;
        while (grey > 0 && (left -= counts[grey]) > 0)
        {
            grey--;
        }

        return grey;
    }
}
