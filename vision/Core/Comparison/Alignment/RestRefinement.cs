using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Finds what the column warp leaves over where the beam has moved: <see cref="DepthSearch"/> for a start, then Gauss-Newton on
/// a grid of shifts that are held small and smooth but for where near things end before far ones. After Bruhn, Weickert and
/// Schnoerr, Lucas/Kanade meets Horn/Schunck (IJCV 61, 2005): local sums of squares, global smoothness.
/// </summary>
internal static class RestRefinement
{
    private const float Correlated = 4;

    // How much the shifts may differ from node to node and how large they may be, samples: the beam's place moves things
    // vertically, only a turn of the conveyance moves them along.
    private const float StepAlong = .10f, StepDown = .5f, SizeAlong = 1.0f, SizeDown = 12f;

    // Shifts of two neighbours that differ by more than this, samples, belong to things at two depths and do not hold each other.
    private const float Depths = 1.5f;

    private const int Sweeps = 30;
    private const float Relaxation = 1.6f;
    private const float MostChange = 1.5f;

    /// <summary>The field; null where the beam stood as before.</summary>
    /// <param name="first">The first scan.</param>
    /// <param name="second">The second.</param>
    /// <param name="warp">The column warp between them.</param>
    /// <param name="kernels">Correct the field at the end, where they can.</param>
    public static RestField? Find(Pyramid first, Pyramid second, ColumnWarp warp, IAlignmentKernels kernels)
    {
        var rest = new RestField(warp.Width, warp.Height);
        Plane half = first.Features(1);
        ColumnWarp halfWarp = At(warp, 1, half);
        float[] votes = Votes.Of(half, rest), searched = Search(first, second, halfWarp, votes, rest);
        Improve(rest, first, second, warp, votes, 1, 1);
        if (!Parallax.IsSeen(first, second, halfWarp, rest, votes))
        {
            return null;
        }

        // A second round tells a model next to nothing.
        Improve(rest, first, second, warp, votes, 0, kernels.Corrects ? 1 : 2);
        if (kernels.Corrects)
        {
            Plane warped = rest.Apply(warp, second.Features(0), new Plane(warp.Width, warp.Height), 1);
            float[] field = kernels.Correct(FieldEvidence.Of(first, warped, searched, votes, rest), rest.Dx.Height, rest.Dx.Width);
            int cells = votes.Length;
            field.AsSpan(0, cells).CopyTo(rest.Dy.Samples);
            field.AsSpan(cells, cells).CopyTo(rest.Dx.Samples);
        }

        return rest;
    }

    /// <summary>What there is to see of how far off a field is that this has found.</summary>
    public static float[] Evidence(Pyramid first, Pyramid second, ColumnWarp warp, RestField rest)
    {
        Plane half = first.Features(1), warped = rest.Apply(warp, second.Features(0), new Plane(warp.Width, warp.Height), 1);
        float[] votes = Votes.Of(half, rest);
        return FieldEvidence.Of(first, warped, Search(first, second, At(warp, 1, half), votes, new RestField(rest.Width, rest.Height)), votes, rest);
    }

    private static float[] Search(Pyramid first, Pyramid second, ColumnWarp halfWarp, float[] votes, RestField rest)
    {
        Plane half = first.Features(1), shown = new(half.Width, half.Height);
        return DepthSearch.Find(half, halfWarp.Apply(second.Features(1), shown), shown, votes, rest);
    }

    private static void Improve(RestField rest, Pyramid first, Pyramid second, ColumnWarp warp, float[] votes, int level, int times)
    {
        Plane a = first.Features(level);
        ColumnWarp columns = At(warp, level, a);
        var valid = new Plane(a.Width, a.Height);
        for (int i = 0; i < times; i++)
        {
            Plane b = rest.Apply(columns, second.Features(level), valid, 1 << level);
            Relax(rest, Sums.Of(a, b, valid, 1 << level, rest, votes), 1 << level);
        }
    }

    private static ColumnWarp At(ColumnWarp warp, int level, Plane plane) =>
        level == 0 ? warp : warp.Coarser(1 << level, plane.Width, plane.Height);

    // Successive over-relaxation of M (u - was) = v and of the smoothness and size of u, both shifts of a node at once; the whole
    // field is held, not the change alone. Around the grid lie zeros, so that no neighbour need be asked whether it is there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Relax(RestField rest, Sums sums, int level)
    {
        const float StepX = 1 / (StepAlong * StepAlong), StepY = 1 / (StepDown * StepDown);
        const float SizeX = 1 / (SizeAlong * SizeAlong), SizeY = 1 / (SizeDown * SizeDown);
        int w = rest.Dx.Width, h = rest.Dx.Height, stride = w + 2;
        float[] dx = Framed(rest.Dx), dy = Framed(rest.Dy);
        (float[] right, float[] below) = Bonds(rest.Dy);
        var nodes = new Node[w * h];
        for (int at = 0; at < nodes.Length; at++)
        {
            int framed = (((at / w) + 1) * stride) + (at % w) + 1;
            float around = right[framed - 1] + right[framed] + below[framed - stride] + below[framed];
            float xx = sums.Xx[at] + (StepX * around) + SizeX, yy = sums.Yy[at] + (StepY * around) + SizeY, xy = sums.Xy[at];
            float wasX = rest.Dx.Samples[at], wasY = rest.Dy.Samples[at], inverse = 1 / ((xx * yy) - (xy * xy));
            nodes[at] = new Node(
                wasX, wasY, sums.Xe[at] + (sums.Xx[at] * wasX) + (xy * wasY), sums.Ye[at] + (sums.Yy[at] * wasY) + (xy * wasX),
                yy * inverse, xx * inverse, xy * inverse);
        }

        float most = MostChange * level;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int j = 0; j < h; j++)
            {
                Span<float> x = dx.AsSpan((j + 1) * stride, stride), y = dy.AsSpan((j + 1) * stride, stride);
                ReadOnlySpan<float> aboveX = dx.AsSpan(j * stride, stride), belowX = dx.AsSpan((j + 2) * stride, stride);
                ReadOnlySpan<float> aboveY = dy.AsSpan(j * stride, stride), belowY = dy.AsSpan((j + 2) * stride, stride);
                ReadOnlySpan<float> held = right.AsSpan((j + 1) * stride, stride);
                ReadOnlySpan<float> heldAbove = below.AsSpan(j * stride, stride), heldBelow = below.AsSpan((j + 1) * stride, stride);
                ReadOnlySpan<Node> row = nodes.AsSpan(j * w, w);
                for (int i = 0; i < row.Length; i++)
                {
                    ref readonly Node node = ref row[i];
                    int at = i + 1;
                    float before = held[i], after = held[at], over = heldAbove[at], under = heldBelow[at];
                    float rx = node.Rx + (StepX * ((before * x[i]) + (after * x[at + 1]) + (over * aboveX[at]) + (under * belowX[at])));
                    float ry = node.Ry + (StepY * ((before * y[i]) + (after * y[at + 1]) + (over * aboveY[at]) + (under * belowY[at])));
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

    // How firmly each node holds the one to its right and the one below, framed as the shifts are, 0 where there is none.
    private static (float[] Right, float[] Below) Bonds(Plane dy)
    {
        int w = dy.Width, h = dy.Height, stride = w + 2;
        float[] right = new float[stride * (h + 2)], below = new float[right.Length];
        for (int j = 0; j < h; j++)
        {
            for (int i = 0; i < w; i++)
            {
                int at = (j * w) + i, framed = ((j + 1) * stride) + i + 1;
                right[framed] = i < w - 1 ? Bond(dy.Samples[at + 1] - dy.Samples[at]) : 0;
                below[framed] = j < h - 1 ? Bond(dy.Samples[at + w] - dy.Samples[at]) : 0;
            }
        }

        return (right, below);
    }

    private static float Bond(float apart) => 1 / (1 + (apart * apart / (Depths * Depths)));

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

        public static Sums Of(Plane first, Plane warped, Plane valid, int level, RestField rest, float[] votes)
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
            sums.Scale(scale / (level * level), scale / level, votes);
            return sums;
        }

        private void Scale(float matrix, float right, float[] votes)
        {
            for (int i = 0; i < Xx.Length; i++)
            {
                float vote = votes[i];
                Xx[i] *= matrix * vote;
                Xy[i] *= matrix * vote;
                Yy[i] *= matrix * vote;
                Xe[i] *= right * vote;
                Ye[i] *= right * vote;
            }
        }
    }
}
