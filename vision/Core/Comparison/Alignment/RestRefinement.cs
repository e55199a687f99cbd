using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Finds what the column warp leaves over: Gauss-Newton on a grid of shifts that are held small and smooth, coarse to fine.
/// After Bruhn, Weickert and Schnoerr, Lucas/Kanade meets Horn/Schunck (IJCV 61, 2005): local sums of squares, global smoothness.
/// </summary>
internal static class RestRefinement
{
    private const float Correlated = 4;

    // How much the shifts may differ from node to node and how large they may be, samples: the beam's place moves things
    // vertically, only a turn of the conveyance moves them along.
    private const float StepAlong = .10f, StepDown = .5f, SizeAlong = 1.0f, SizeDown = 4f;

    // Sweeps of the equations' solution: enough to see whether there is anything to follow, and to follow it.
    private const int FewSweeps = 10, Sweeps = 30;
    private const float Relaxation = 1.6f;
    private const float MostChange = 1.5f;

    // Share of what keeps the two from being the same that the field must explain at a first look at half size; and at full size
    // that share times the samples by which it moves things: without parallax a field may explain a third, but by moving little.
    private const double LeastAtHalf = .095, Least = .21;

    // Information about a node's shift, in units of the noise, beyond which more does not count.
    private const double MostSeen = 100;

    /// <summary>The field and the likeness under it; null where following it would explain little.</summary>
    /// <param name="first">The first scan.</param>
    /// <param name="second">The second.</param>
    /// <param name="warp">The column warp between them.</param>
    /// <param name="stiff">Likeness under it alone.</param>
    public static (RestField Field, double Likeness)? Find(Pyramid first, Pyramid second, ColumnWarp warp, double stiff)
    {
        var rest = new RestField(warp.Width, warp.Height);
        Improve(rest, first, second, warp, 3, 2, FewSweeps);
        Improve(rest, first, second, warp, 2, 2, FewSweeps);
        Improve(rest, first, second, warp, 1, 1, FewSweeps);
        (double without, double with) = (Likely(null, first, second, warp, 1), Likely(rest, first, second, warp, 1));
        if (with - without < LeastAtHalf * (1 - without))
        {
            return null;
        }

        Improve(rest, first, second, warp, 3, 2, Sweeps);
        Improve(rest, first, second, warp, 2, 2, Sweeps);
        Improve(rest, first, second, warp, 1, 3, Sweeps);
        Improve(rest, first, second, warp, 0, 2, Sweeps);
        double likeness = Likely(rest, first, second, warp, 0), moved = Moved(rest, first, second, warp);
        return (likeness - stiff) * moved > Least * (1 - stiff) ? (rest, likeness) : null;
    }

    // Root of the mean square of shifts down, samples, counted by what can be seen of them: flat places drift at will.
    private static double Moved(RestField rest, Pyramid first, Pyramid second, ColumnWarp warp)
    {
        Plane half = first.Features(1);
        var valid = new Plane(half.Width, half.Height);
        float[] seen = Sums.Of(half, rest.Apply(At(warp, 1, half), second.Features(1), valid, 2), valid, 2, rest).Yy;
        double squares = 0, weight = 0;
        for (int i = 0; i < seen.Length; i++)
        {
            double counts = Math.Min(seen[i], MostSeen);
            weight += counts;
            squares += counts * rest.Dy.Samples[i] * rest.Dy.Samples[i];
        }

        return Math.Sqrt(squares / Math.Max(1e-9, weight));
    }

    private static void Improve(RestField rest, Pyramid first, Pyramid second, ColumnWarp warp, int level, int times, int sweeps)
    {
        Plane a = first.Features(level);
        ColumnWarp columns = At(warp, level, a);
        var valid = new Plane(a.Width, a.Height);
        for (int i = 0; i < times; i++)
        {
            Plane b = rest.Apply(columns, second.Features(level), valid, 1 << level);
            Relax(rest, Sums.Of(a, b, valid, 1 << level, rest), 1 << level, sweeps);
        }
    }

    private static double Likely(RestField? rest, Pyramid first, Pyramid second, ColumnWarp warp, int level)
    {
        Plane a = first.Features(level), b = second.Features(level);
        ColumnWarp columns = At(warp, level, a);
        var valid = new Plane(a.Width, a.Height);
        return Likeness.Of(a, b, rest is null ? columns.Apply(b, valid) : rest.Apply(columns, b, valid, 1 << level), valid);
    }

    private static ColumnWarp At(ColumnWarp warp, int level, Plane plane) =>
        level == 0 ? warp : warp.Coarser(1 << level, plane.Width, plane.Height);

    // Successive over-relaxation of M (u - was) = v and of the smoothness and size of u, both shifts of a node at once; the whole
    // field is held, not the change alone. Around the grid lie zeros, so that no neighbour need be asked whether it is there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Relax(RestField rest, Sums sums, int level, int sweeps)
    {
        const float StepX = 1 / (StepAlong * StepAlong), StepY = 1 / (StepDown * StepDown);
        const float SizeX = 1 / (SizeAlong * SizeAlong), SizeY = 1 / (SizeDown * SizeDown);
        int w = rest.Dx.Width, h = rest.Dx.Height, stride = w + 2;
        float[] dx = Framed(rest.Dx), dy = Framed(rest.Dy);
        var nodes = new Node[w * h];
        for (int at = 0; at < nodes.Length; at++)
        {
            (int x, int y) = (at % w, at / w);
            int around = (x > 0 ? 1 : 0) + (x < w - 1 ? 1 : 0) + (y > 0 ? 1 : 0) + (y < h - 1 ? 1 : 0);
            float xx = sums.Xx[at] + (StepX * around) + SizeX, yy = sums.Yy[at] + (StepY * around) + SizeY, xy = sums.Xy[at];
            float wasX = rest.Dx.Samples[at], wasY = rest.Dy.Samples[at], inverse = 1 / ((xx * yy) - (xy * xy));
            nodes[at] = new Node(
                wasX, wasY, sums.Xe[at] + (sums.Xx[at] * wasX) + (xy * wasY), sums.Ye[at] + (sums.Yy[at] * wasY) + (xy * wasX),
                yy * inverse, xx * inverse, xy * inverse);
        }

        float most = MostChange * level;
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            for (int j = 0; j < h; j++)
            {
                Span<float> x = dx.AsSpan((j + 1) * stride, stride), y = dy.AsSpan((j + 1) * stride, stride);
                ReadOnlySpan<float> aboveX = dx.AsSpan(j * stride, stride), belowX = dx.AsSpan((j + 2) * stride, stride);
                ReadOnlySpan<float> aboveY = dy.AsSpan(j * stride, stride), belowY = dy.AsSpan((j + 2) * stride, stride);
                ReadOnlySpan<Node> row = nodes.AsSpan(j * w, w);
                for (int i = 0; i < row.Length; i++)
                {
                    ref readonly Node node = ref row[i];
                    int at = i + 1;
                    float rx = node.Rx + (StepX * (x[at - 1] + x[at + 1] + aboveX[at] + belowX[at]));
                    float ry = node.Ry + (StepY * (y[at - 1] + y[at + 1] + aboveY[at] + belowY[at]));
                    float u = (node.InverseXx * rx) - (node.InverseXy * ry), v = (node.InverseYy * ry) - (node.InverseXy * rx);
                    x[at] = MathF.Min(MathF.Max(x[at] + (Relaxation * (u - x[at])), node.WasX - most), node.WasX + most);
                    y[at] = MathF.Min(MathF.Max(y[at] + (Relaxation * (v - y[at])), node.WasY - most), node.WasY + most);
                }
            }
        }

        for (int j = 0; j < h; j++)
        {
            dx.AsSpan(((j + 1) * stride) + 1, w).CopyTo(rest.Dx.Row(j));
            dy.AsSpan(((j + 1) * stride) + 1, w).CopyTo(rest.Dy.Row(j));
        }
    }

    private static float[] Framed(Plane plane)
    {
        int stride = plane.Width + 2;
        var framed = new float[stride * (plane.Height + 2)];
        for (int y = 0; y < plane.Height; y++)
        {
            plane.Row(y).CopyTo(framed.AsSpan(((y + 1) * stride) + 1));
        }

        return framed;
    }

    /// <summary>What a node's shift was, the right side of its equations without its neighbours, and their inverse.</summary>
    private readonly record struct Node(float WasX, float WasY, float Rx, float Ry, float InverseXx, float InverseYy, float InverseXy);

    /// <summary>Sums over the cells of the grid, in units of the full size and of the noise.</summary>
    private sealed class Sums(int count)
    {
        public float[] Xx { get; } = new float[count];

        public float[] Xy { get; } = new float[count];

        public float[] Yy { get; } = new float[count];

        public float[] Xe { get; } = new float[count];

        public float[] Ye { get; } = new float[count];

        public static Sums Of(Plane first, Plane warped, Plane valid, int level, RestField rest)
        {
            int across = rest.Dx.Width, down = rest.Dx.Height, cell = RestField.Cell / level;
            var sums = new Sums(across * down);
            double squares = 0, weight = 0;
            for (int j = 0; j < down; j++)
            {
                // What the cells leave over below and to the right goes to the last ones.
                var columns = ColumnSums.Of(first, warped, valid, j * cell, j == down - 1 ? first.Height : (j + 1) * cell);
                squares += columns.Squares;
                weight += columns.Weight;
                for (int x = 1; x < first.Width - 1; x++)
                {
                    int to = (j * across) + Math.Min(x / cell, across - 1);
                    sums.Xx[to] += columns.Xx[x];
                    sums.Xy[to] += columns.Xy[x];
                    sums.Yy[to] += columns.Yy[x];
                    sums.Xe[to] += columns.Xe[x];
                    sums.Ye[to] += columns.Ye[x];
                }
            }

            float scale = (float)(1 / (Correlated * Math.Max(1e-4, squares / Math.Max(1, weight))));
            sums.Scale(scale / (level * level), scale / level);
            return sums;
        }

        private void Scale(float matrix, float right)
        {
            for (int i = 0; i < Xx.Length; i++)
            {
                Xx[i] *= matrix;
                Xy[i] *= matrix;
                Yy[i] *= matrix;
                Xe[i] *= right;
                Ye[i] *= right;
            }
        }
    }
}
