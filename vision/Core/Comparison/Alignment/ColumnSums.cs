using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// What a Gauss-Newton step needs of two feature planes, summed down each column: products of gradients with each other and
/// with what is left between the planes, plain and times the row's place from -1 to 1.
/// </summary>
internal sealed class ColumnSums(int width)
{
    // Differences far beyond this are a change, not a shift, and must not pull.
    private const float Robust = 0.6f;
    private const float Most = 2;

    /// <summary>Numbers of a column: the nine sums, weight and squares.</summary>
    public const int Count = 11;

    public float[] Xx { get; } = new float[width];

    public float[] Xy { get; } = new float[width];

    public float[] XyY { get; } = new float[width];

    public float[] Yy { get; } = new float[width];

    public float[] YyY { get; } = new float[width];

    public float[] YyYy { get; } = new float[width];

    public float[] Xe { get; } = new float[width];

    public float[] Ye { get; } = new float[width];

    public float[] YeY { get; } = new float[width];

    /// <summary>Sum of robust weights, and of the squares of what is left between the planes, so weighted.</summary>
    public double Weight { get; private set; }

    public double Squares { get; private set; }

    /// <summary>Mean square, robustly weighted, of what is left between the planes.</summary>
    public double Residual => Squares / Math.Max(1, Weight);

    /// <summary>Sums that a graph made: a row of <see cref="Count"/> for each column.</summary>
    public static ColumnSums From(ReadOnlySpan<float> rows, int width)
    {
        var sums = new ColumnSums(width);
        float[][] parts = [sums.Xx, sums.Xy, sums.XyY, sums.Yy, sums.YyY, sums.YyYy, sums.Xe, sums.Ye, sums.YeY];
        for (int x = 0; x < width; x++)
        {
            ReadOnlySpan<float> row = rows.Slice(x * Count, Count);
            for (int part = 0; part < parts.Length; part++)
            {
                parts[part][x] = row[part];
            }

            sums.Weight += row[^2];
            sums.Squares += row[^1];
        }

        return sums;
    }

    /// <summary>Sums of all rows.</summary>
    public static ColumnSums Of(Plane first, Plane warped, Plane valid) => Of(first, warped, valid, 0, first.Height);

    /// <summary>Sums of the rows from one up to another; the plane's first and last have no gradient and count for nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ColumnSums Of(Plane first, Plane warped, Plane valid, int from, int to)
    {
        int width = first.Width, wide = Vector<float>.Count;
        var sums = new ColumnSums(width);
        var inverse = new Vector<float>(1 / (Robust * Robust));
        float[] f = first.Samples, g = warped.Samples, on = valid.Samples;
        for (int y = Math.Max(1, from); y < Math.Min(to, first.Height - 1); y++)
        {
            float share = ((2f * y) - (first.Height - 1)) / (first.Height - 1);
            Vector<float> rowResidual = Vector<float>.Zero, rowWeight = Vector<float>.Zero;
            for (int x = 1; x < width - 1; x += wide)
            {
                // The last step goes back over columns that are already summed; they are masked out.
                int start = Math.Min(x, width - 1 - wide), at = (y * width) + start;
                Vector<float> e = new Vector<float>(f, at) - new Vector<float>(g, at);
                e = Vector.Min(Vector.Max(e, new Vector<float>(-Most)), new Vector<float>(Most));
                Vector<float> gx = (Sum(f, g, at + 1) - Sum(f, g, at - 1)) * .25f;
                Vector<float> gy = (Sum(f, g, at + width) - Sum(f, g, at - width)) * .25f;
                Vector<float> w = new Vector<float>(on, at) * new Vector<float>(on, at - width) * new Vector<float>(on, at + width)
                    / (Vector<float>.One + (e * e * inverse));
                if (start < x)
                {
                    w = Vector.ConditionalSelect(
                        Vector.LessThan(Vector<float>.Indices, new Vector<float>(x - start)), Vector<float>.Zero, w);
                }

                rowResidual += w * e * e;
                rowWeight += w;
                Vector<float> wx = w * gx, wy = w * gy;
                Add(sums.Xx, start, wx * gx);
                Vector<float> xy = wx * gy, yy = wy * gy, ye = wy * e;
                Add(sums.Xy, start, xy);
                Add(sums.XyY, start, xy * share);
                Add(sums.Yy, start, yy);
                Add(sums.YyY, start, yy * share);
                Add(sums.YyYy, start, yy * (share * share));
                Add(sums.Xe, start, wx * e);
                Add(sums.Ye, start, ye);
                Add(sums.YeY, start, ye * share);
            }

            sums.Squares += Vector.Sum(rowResidual);
            sums.Weight += Vector.Sum(rowWeight);
        }

        return sums;
    }

    private static Vector<float> Sum(float[] f, float[] g, int at) => new Vector<float>(f, at) + new Vector<float>(g, at);

    private static void Add(float[] sums, int at, Vector<float> value) => (new Vector<float>(sums, at) + value).CopyTo(sums, at);
}
