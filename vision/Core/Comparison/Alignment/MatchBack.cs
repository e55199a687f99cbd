using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Checks an alignment block by block: where the first scan has texture, does the warped second show the same block just
/// there, or better somewhere near? A warp that is right is confirmed nearly everywhere; a wrong one by chance alone.
/// </summary>
internal static class MatchBack
{
    // In samples at half size.
    private const int Block = 16, Reach = 5, Near = 1;

    // Mean square of features over which a block has texture.
    private const float Texture = .12f;

    // Correlation that a place elsewhere must reach, and by how much it must be better, to speak against the warp.
    private const double Elsewhere = .6, Better = .25, Confirmed = .5;

    /// <summary>
    /// Share of textured blocks that are confirmed, and blocks that lie better elsewhere, row by row of the grid.
    /// </summary>
    public static (double Confirmed, bool[] Moved, int Across) Check(Plane first, Plane warped, Plane valid)
    {
        int across = first.Width / Block, down = first.Height / Block, textured = 0, confirmed = 0;
        var moved = new bool[across * down];
        for (int j = 0; j < down; j++)
        {
            for (int i = 0; i < across; i++)
            {
                int x = i * Block, y = j * Block;
                double energy = Dots(first, x, y, first, x, y).Bb;
                if (valid.Row(y + (Block / 2))[x + (Block / 2)] == 0 || energy < Texture * Block * Block)
                {
                    continue;
                }

                textured++;
                double here = -1, best = -1;
                int bestShift = 0;
                for (int dy = -Reach; dy <= Reach; dy++)
                {
                    for (int dx = -Reach; dx <= Reach; dx++)
                    {
                        double score = Correlation(first, warped, energy, x, y, dx, dy);
                        int shift = Math.Max(Math.Abs(dx), Math.Abs(dy));
                        here = shift <= Near ? Math.Max(here, score) : here;
                        (best, bestShift) = score > best ? (score, shift) : (best, bestShift);
                    }
                }

                confirmed += here >= Confirmed && best - here < Better ? 1 : 0;
                moved[(j * across) + i] = bestShift > Near && best > Elsewhere && best - here > Better;
            }
        }

        return (textured == 0 ? 0 : (double)confirmed / textured, moved, across);
    }

    /// <summary>Side of a block, in samples at full size.</summary>
    public static int FullBlock => 2 * Block;

    private static double Correlation(Plane a, Plane b, double aa, int x, int y, int dx, int dy)
    {
        if (x + dx < 0 || y + dy < 0 || x + dx + Block > b.Width || y + dy + Block > b.Height)
        {
            return -1;
        }

        (double ab, double bb) = Dots(a, x, y, b, x + dx, y + dy);
        return bb < 1e-6 ? 0 : ab / Math.Sqrt(bb * aa);
    }

    // Sums of products of a block of one with a block of the other, and of the other with itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Ab, double Bb) Dots(Plane a, int x, int y, Plane b, int u, int v)
    {
        Vector<float> ab = Vector<float>.Zero, bb = Vector<float>.Zero;
        for (int row = 0; row < Block; row++)
        {
            for (int i = 0; i < Block; i += Vector<float>.Count)
            {
                var other = new Vector<float>(b.Samples, ((v + row) * b.Width) + u + i);
                ab += new Vector<float>(a.Samples, ((y + row) * a.Width) + x + i) * other;
                bb += other * other;
            }
        }

        return (Vector.Sum(ab), Vector.Sum(bb));
    }
}
