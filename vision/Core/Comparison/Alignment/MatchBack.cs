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

    // How far the shifts of two neighbours may differ that are misplaced together.
    private const int Alike = 1;

    // Mean square of features over which a block has texture.
    private const float Texture = .12f;

    // Correlation that a place elsewhere must reach, and by how much it must be better, to speak against the warp.
    private const double Elsewhere = .6, Better = .25, Confirmed = .5;

    /// <summary>
    /// Share of textured blocks that are confirmed, and blocks that lie better elsewhere, row by row of the grid.
    /// </summary>
    /// <param name="first">Features of the first scan at half size.</param>
    /// <param name="warped">The second's as the first would show them.</param>
    /// <param name="valid">1 where the second has samples.</param>
    /// <param name="parallax">The beam had moved: a block alone may be misplaced too.</param>
    public static (double Confirmed, bool[] Moved, int Across) Check(Plane first, Plane warped, Plane valid, bool parallax)
    {
        int across = first.Width / Block, down = first.Height / Block, textured = 0, confirmed = 0;
        var shifts = new (int Dx, int Dy)?[across * down];
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
                (int Dx, int Dy) there = (0, 0);
                for (int dy = -Reach; dy <= Reach; dy++)
                {
                    for (int dx = -Reach; dx <= Reach; dx++)
                    {
                        double score = Correlation(first, warped, energy, x, y, dx, dy);
                        int shift = Math.Max(Math.Abs(dx), Math.Abs(dy));
                        here = shift <= Near ? Math.Max(here, score) : here;
                        (best, there) = score > best ? (score, (dx, dy)) : (best, there);
                    }
                }

                confirmed += here >= Confirmed && best - here < Better ? 1 : 0;
                bool elsewhere = Math.Max(Math.Abs(there.Dx), Math.Abs(there.Dy)) > Near && best > Elsewhere && best - here > Better;
                shifts[(j * across) + i] = elsewhere ? there : null;
            }
        }

        return (textured == 0 ? 0 : (double)confirmed / textured, [.. shifts.Select((s, i) => parallax ? s is not null : Together(shifts, i, across))], across);
    }

    // What a stiff warp misplaces is so together with what is beside it; a block alone finds itself elsewhere by chance, as where
    // something came or went.
    private static bool Together((int Dx, int Dy)?[] shifts, int at, int across)
    {
        if (shifts[at] is not (int dx, int dy))
        {
            return false;
        }

        int i = at % across, j = at / across, down = shifts.Length / across;
        for (int v = Math.Max(0, j - 1); v <= Math.Min(down - 1, j + 1); v++)
        {
            for (int u = Math.Max(0, i - 1); u <= Math.Min(across - 1, i + 1); u++)
            {
                if ((u, v) != (i, j) && shifts[(v * across) + u] is (int x, int y) && Math.Abs(x - dx) <= Alike && Math.Abs(y - dy) <= Alike)
                {
                    return true;
                }
            }
        }

        return false;
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
