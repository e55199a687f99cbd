using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Finds what the column warp leaves over: Gauss-Newton on a grid of shifts that are held small and smooth, coarse to fine.
/// After Bruhn, Weickert and Schnoerr, Lucas/Kanade meets Horn/Schunck (IJCV 61, 2005): local sums of squares, global smoothness.
/// </summary>
internal static class RestRefinement
{
    private const float Robust = 0.6f, Most = 2;
    private const float Correlated = 4;

    // How much the shifts may differ from node to node and how large they may be, samples: the beam's place moves things
    // vertically, only a turn of the conveyance moves them along.
    private const float StepAlong = .10f, StepDown = .5f, SizeAlong = 1.0f, SizeDown = 4f;

    private const int Sweeps = 30;
    private const float Relaxation = 1.6f;
    private const float MostChange = 1.5f;

    /// <summary>The shifts.</summary>
    public static RestField Find(Pyramid first, Pyramid second, ColumnWarp warp)
    {
        var rest = new RestField(warp.Width, warp.Height);
        foreach ((int level, int times) in new[] { (3, 3), (2, 3), (1, 3), (0, 2) })
        {
            Plane a = first.Features(level);
            ColumnWarp columns = level == 0 ? warp : warp.Coarser(1 << level, a.Width, a.Height);
            var valid = new Plane(a.Width, a.Height);
            for (int i = 0; i < times; i++)
            {
                Plane b = rest.Apply(columns, second.Features(level), valid, 1 << level);
                Relax(rest, Sums.Of(a, b, valid, 1 << level, rest), 1 << level);
            }
        }

        return rest;
    }

    // Successive over-relaxation, both shifts of a node at once; the whole field is held, not the change alone.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Relax(RestField rest, Sums sums, int level)
    {
        float[] dx = rest.Dx.Samples, dy = rest.Dy.Samples;
        float[] wasDx = [.. dx], wasDy = [.. dy];
        int w = rest.Dx.Width, h = rest.Dx.Height;
        float stepX = 1 / (StepAlong * StepAlong), stepY = 1 / (StepDown * StepDown);
        float sizeX = 1 / (SizeAlong * SizeAlong), sizeY = 1 / (SizeDown * SizeDown);
        float most = MostChange * level;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int j = 0; j < h; j++)
            {
                for (int i = 0; i < w; i++)
                {
                    int at = (j * w) + i;
                    float sumX = 0, sumY = 0;
                    int around = 0;
                    Near(i > 0, at - 1);
                    Near(i < w - 1, at + 1);
                    Near(j > 0, at - w);
                    Near(j < h - 1, at + w);

                    // M (u - was) = v, and the smoothness and size of u.
                    float xx = sums.Xx[at] + (stepX * around) + sizeX, yy = sums.Yy[at] + (stepY * around) + sizeY, xy = sums.Xy[at];
                    float rx = sums.Xe[at] + (sums.Xx[at] * wasDx[at]) + (xy * wasDy[at]) + (stepX * sumX);
                    float ry = sums.Ye[at] + (sums.Yy[at] * wasDy[at]) + (xy * wasDx[at]) + (stepY * sumY);
                    float inverse = 1 / ((xx * yy) - (xy * xy));
                    float u = ((yy * rx) - (xy * ry)) * inverse, v = ((xx * ry) - (xy * rx)) * inverse;
                    dx[at] = Math.Clamp(dx[at] + (Relaxation * (u - dx[at])), wasDx[at] - most, wasDx[at] + most);
                    dy[at] = Math.Clamp(dy[at] + (Relaxation * (v - dy[at])), wasDy[at] - most, wasDy[at] + most);

                    void Near(bool there, int other)
                    {
                        if (there)
                        {
                            sumX += dx[other];
                            sumY += dy[other];
                            around++;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Sums over the cells of the grid, in units of the full size and of the noise.</summary>
    private sealed class Sums(int count)
    {
        public float[] Xx { get; } = new float[count];

        public float[] Xy { get; } = new float[count];

        public float[] Yy { get; } = new float[count];

        public float[] Xe { get; } = new float[count];

        public float[] Ye { get; } = new float[count];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static Sums Of(Plane first, Plane warped, Plane valid, int level, RestField rest)
        {
            var sums = new Sums(rest.Dx.Samples.Length);
            int w = first.Width, cells = rest.Dx.Width;
            int cell = RestField.Cell / level;
            float[] f = first.Samples, g = warped.Samples, on = valid.Samples;
            double residual = 0, weight = 0;
            for (int y = 1; y < first.Height - 1; y++)
            {
                int row = Math.Min(y / cell, rest.Dx.Height - 1) * cells;
                for (int x = 1; x < w - 1; x++)
                {
                    int at = (y * w) + x;
                    if (on[at] == 0 || on[at - w] == 0 || on[at + w] == 0 || on[at - 1] == 0 || on[at + 1] == 0)
                    {
                        continue;
                    }

                    float e = Math.Clamp(f[at] - g[at], -Most, Most);
                    float gx = .25f * (f[at + 1] + g[at + 1] - f[at - 1] - g[at - 1]), gy = .25f * (f[at + w] + g[at + w] - f[at - w] - g[at - w]);
                    float r = 1 / (1 + (e * e / (Robust * Robust)));
                    int to = row + Math.Min(x / cell, cells - 1);
                    residual += r * e * e;
                    weight += r;
                    sums.Xx[to] += r * gx * gx;
                    sums.Xy[to] += r * gx * gy;
                    sums.Yy[to] += r * gy * gy;
                    sums.Xe[to] += r * gx * e;
                    sums.Ye[to] += r * gy * e;
                }
            }

            float scale = (float)(1 / (Correlated * Math.Max(1e-4, residual / Math.Max(1, weight))));
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
