namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Grey behind print, as in the heads of tables, which a fax sends as scattered dots: they go, the letters in them stay. The
/// engine takes such a ground for a picture and leaves out what is printed on it. Each dot of the scatter falls by itself, so
/// that of the places with white on all four sides the share that is black tells how dense the scatter is, whatever print
/// stands in it.
/// </summary>
internal static class ScreenedGround
{
    // Dots; the share is taken over a block and its neighbours, some four letters of print across and one down.
    private const int BlockWidth = 16;
    private const int BlockHeight = 8;

    // Dust is far thinner than the faintest screen.
    private const double LeastShare = 0.005;
    private const double Thinned = 0.01;

    // In a dense screen strokes one dot wide are lost anyway; in a faint one they stand out.
    private const double Dense = 0.04;

    // A dot of the scatter has this many in its nine places, itself among them; a stroke two dots wide has six and more.
    private const int LonelyInFaint = 2;
    private const int LonelyInDense = 3;
    private const int Stroke = 6;
    private const double NeighboursPerShare = 10;

    // A full stop of 8 points is 4 dots at 150 to the inch.
    private const int SpeckInFaint = 3;
    private const int SpeckInDense = 8;

    /// <summary>The page with white ground.</summary>
    /// <param name="dots">A page of black and white.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static byte[] Without(byte[] dots, int width, int height)
    {
        double[] shares = Shares(dots, width, height);
        if (Array.TrueForAll(shares, share => share < LeastShare))
        {
            return dots;
        }

        byte[] once = Thin(dots, width, height, shares, MostAt);
        byte[] twice = Thin(once, width, height, shares, share => share < Dense ? LonelyInFaint : LonelyInDense);
        EraseSpecks(twice, width, height, shares);
        return twice;
    }

    private static int MostAt(double share) =>
        share < Dense ? LonelyInFaint : Math.Min(Stroke - 1, LonelyInDense + (int)Math.Round(NeighboursPerShare * share));

    private static int BlocksAcross(int width) => (width + BlockWidth - 1) / BlockWidth;

    private static double ShareAt(double[] shares, int width, int x, int y) =>
        shares[(y / BlockHeight * BlocksAcross(width)) + (x / BlockWidth)];

    private static byte[] Thin(byte[] from, int width, int height, double[] shares, Func<double, int> most)
    {
        byte[] to = (byte[])from.Clone();
        for (int y = 1; y < height - 1; y++)
        {
            for (int x = 1; x < width - 1; x++)
            {
                int at = (y * width) + x;
                double share = ShareAt(shares, width, x, y);
                if (from[at] == 0 && share >= Thinned && Black(from, at, width) <= most(share))
                {
                    to[at] = 255;
                }
            }
        }

        return to;
    }

    private static int Black(byte[] dots, int at, int width)
    {
        int black = 0;
        for (int row = at - width; row <= at + width; row += width)
        {
            black += (dots[row - 1] == 0 ? 1 : 0) + (dots[row] == 0 ? 1 : 0) + (dots[row + 1] == 0 ? 1 : 0);
        }

        return black;
    }

    private static void EraseSpecks(byte[] dots, int width, int height, double[] shares)
    {
        Span<int> speck = stackalloc int[SpeckInDense];
        for (int y = 1; y < height - 1; y++)
        {
            for (int x = 1; x < width - 1; x++)
            {
                int at = (y * width) + x;
                if (dots[at] == 0 && ShareAt(shares, width, x, y) is double share && share >= LeastShare)
                {
                    Span<int> room = speck[..(share < Dense ? SpeckInFaint : SpeckInDense)];
                    foreach (int dot in room[..Grown(dots, width, at, room)])
                    {
                        dots[dot] = 255;
                    }
                }
            }
        }
    }

    // How many dots hang together with this one, listed in the room; 0 where they are more than it holds.
    private static int Grown(byte[] dots, int width, int from, Span<int> room)
    {
        room[0] = from;
        int size = 1;
        for (int next = 0; next < size; next++)
        {
            for (int near = 0; near < 9; near++)
            {
                int other = room[next] + (((near / 3) - 1) * width) + (near % 3) - 1;
                if (other < 0 || other >= dots.Length || dots[other] != 0 || room[..size].Contains(other))
                {
                    continue;
                }

                if (size == room.Length)
                {
                    return 0;
                }

                room[size++] = other;
            }
        }

        return size;
    }

    // By block: black among what has white on all four sides, of the block and its neighbours.
    private static double[] Shares(byte[] dots, int width, int height)
    {
        int across = BlocksAcross(width);
        int down = (height + BlockHeight - 1) / BlockHeight;
        int[] black = new int[across * down];
        int[] free = new int[across * down];
        for (int y = 1; y < height - 1; y++)
        {
            for (int x = 1, at = (y * width) + 1; x < width - 1; x++, at++)
            {
                if ((dots[at - 1] & dots[at + 1] & dots[at - width] & dots[at + width]) == 255)
                {
                    int block = (y / BlockHeight * across) + (x / BlockWidth);
                    free[block]++;
                    black[block] += dots[at] == 0 ? 1 : 0;
                }
            }
        }

        double[] shares = new double[across * down];
        for (int block = 0; block < shares.Length; block++)
        {
            (int x, int y, int dark, int all) = (block % across, block / across, 0, 0);
            for (int row = Math.Max(0, y - 1); row <= Math.Min(down - 1, y + 1); row++)
            {
                for (int column = Math.Max(0, x - 1); column <= Math.Min(across - 1, x + 1); column++)
                {
                    dark += black[(row * across) + column];
                    all += free[(row * across) + column];
                }
            }

            shares[block] = all == 0 ? 0 : (double)dark / all;
        }

        return shares;
    }
}
