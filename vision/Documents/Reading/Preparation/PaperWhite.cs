namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Evens out grey, stained or shaded paper and faint print: each neighbourhood's paper becomes white, the page's darkest
/// print black. A page that is black on white already stays as it is.
/// </summary>
internal static class PaperWhite
{
    // Neighbourhoods of a tenth of an inch: wider than a stroke, narrower than a shadow.
    private const double TileInches = 0.1;

    // Paper at least this white, and print at least this black, are left alone.
    private const int WhiteEnough = 250;
    private const int BlackEnough = 60;

    // Paper darker than this is a dark area, not paper: its print is light on dark, and is left alone.
    private const int DarkestPaper = 96;

    /// <summary>Evens a page out.</summary>
    /// <param name="grey">The page.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    /// <returns>The same array where nothing was to be done.</returns>
    public static byte[] Even(byte[] grey, int width, int height, double resolution)
    {
        (int paper, int print) = Levels(grey);
        if (paper >= WhiteEnough && print <= BlackEnough)
        {
            return grey;
        }

        int tile = Math.Max(4, (int)(resolution * TileInches));
        int across = ((width - 1) / tile) + 1;
        int down = ((height - 1) / tile) + 1;
        byte[] papers = Spread(Brightest(grey, width, height, tile, across, down), across, down);
        byte[]?[] curves = new byte[256][];
        byte[] even = GC.AllocateUninitializedArray<byte>(grey.Length);
        for (int y = 0; y < height; y++)
        {
            int row = y / tile * across;
            for (int column = 0; column < across; column++)
            {
                int local = Math.Max((int)papers[row + column], DarkestPaper);
                byte[] curve = curves[local] ??= Curve(local, 255.0 / Math.Max(1, paper - print));
                int from = (y * width) + (column * tile);
                int length = Math.Min(tile, width - (column * tile));
                Map(grey.AsSpan(from, length), even.AsSpan(from, length), curve);
            }
        }

        return even;
    }

    // What each grey becomes where the paper has this grey.
    private static byte[] Curve(int paper, double contrast)
    {
        byte[] curve = new byte[256];
        for (int grey = 0; grey < curve.Length; grey++)
        {
            curve[grey] = (byte)Math.Clamp(255 - ((paper - grey) * contrast), 0, 255);
        }

        return curve;
    }

    private static void Map(ReadOnlySpan<byte> from, Span<byte> to, byte[] curve)
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = curve[from[i]];
        }
    }

    // The paper is the commonest bright grey; the print the darkest hundredth... of what ink a sparse page has.
    private static (int Paper, int Print) Levels(byte[] grey)
    {
        int[] counts = Histogram.Of(grey);
        int paper = Array.IndexOf(counts, counts.AsSpan(DarkestPaper).ToArray().Max(), DarkestPaper);
        int left = grey.Length / 200;
        int print = 0;
        while (print < 255 && (left -= counts[print]) > 0)
        {
            print++;
        }

        return (paper, Math.Min(print, paper - 32));
    }

    // A tile's paper: nearly its brightest grey, so that one white speck does not speak for it.
    private static byte[] Brightest(byte[] grey, int width, int height, int tile, int across, int down)
    {
        byte[] papers = new byte[across * down];
        int[] counts = new int[256];
        for (int row = 0; row < down; row++)
        {
            for (int column = 0; column < across; column++)
            {
                Array.Clear(counts);
                int bottom = Math.Min(height, (row + 1) * tile);
                int right = Math.Min(width, (column + 1) * tile);
                int start = column * tile;
                for (int y = row * tile; y < bottom; y++)
                {
                    foreach (byte value in grey.AsSpan((y * width) + start, right - start))
                    {
                        counts[value]++;
                    }
                }

                int left = (bottom - (row * tile)) * (right - start) / 5;
                int white = 255;
                while (white > 0 && (left -= counts[white]) >= 0)
                {
                    white--;
                }

                papers[(row * across) + column] = (byte)white;
            }
        }

        return papers;
    }

    // A tile full of ink borrows the paper of its brightest neighbour.
    private static byte[] Spread(byte[] papers, int across, int down)
    {
        byte[] spread = new byte[papers.Length];
        for (int row = 0; row < down; row++)
        {
            for (int column = 0; column < across; column++)
            {
                byte most = 0;
                for (int y = Math.Max(0, row - 1); y <= Math.Min(down - 1, row + 1); y++)
                {
                    for (int x = Math.Max(0, column - 1); x <= Math.Min(across - 1, column + 1); x++)
                    {
                        most = Math.Max(most, papers[(y * across) + x]);
                    }
                }

                spread[(row * across) + column] = most;
            }
        }

        return spread;
    }
}
