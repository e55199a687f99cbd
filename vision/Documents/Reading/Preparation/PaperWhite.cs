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
        double contrast = 255.0 / Math.Max(1, paper - print);
        byte[] even = GC.AllocateUninitializedArray<byte>(grey.Length);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int at = (y * width) + x;
                int local = Math.Max((int)papers[(y / tile * across) + (x / tile)], DarkestPaper);
                even[at] = (byte)Math.Clamp(255 - ((local - grey[at]) * contrast), 0, 255);
            }
        }

        return even;
    }

    // The paper is the commonest bright grey; the print the darkest hundredth... of what ink a sparse page has.
    private static (int Paper, int Print) Levels(byte[] grey)
    {
        int[] counts = new int[256];
        foreach (byte value in grey)
        {
            counts[value]++;
        }

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
                int total = 0;
                for (int y = row * tile; y < bottom; y++)
                {
                    for (int x = column * tile; x < right; x++, total++)
                    {
                        counts[grey[(y * width) + x]]++;
                    }
                }

                int left = total / 5;
                int value = 255;
                while (value > 0 && (left -= counts[value]) >= 0)
                {
                    value--;
                }

                papers[(row * across) + column] = (byte)value;
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
