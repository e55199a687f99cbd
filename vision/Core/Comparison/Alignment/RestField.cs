using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// What a column warp leaves over, smooth and small: where the beam has moved, near and far things go up or down by different
/// amounts. Shifts on a grid of one node per 8 x 8 samples of the first scan, linear in between.
/// </summary>
internal sealed class RestField
{
    public const int Cell = 8;

    public RestField(int width, int height)
    {
        (Width, Height) = (width, height);
        Dx = new Plane(Math.Max(2, width / Cell), Math.Max(2, height / Cell));
        Dy = new Plane(Dx.Width, Dx.Height);
    }

    /// <summary>Columns of the first scan.</summary>
    public int Width { get; }

    /// <summary>Rows of the first scan.</summary>
    public int Height { get; }

    /// <summary>Shifts along, samples of the first scan.</summary>
    public Plane Dx { get; }

    /// <summary>Shifts down.</summary>
    public Plane Dy { get; }

    /// <summary>The shift at a place of the first scan.</summary>
    public (float Dx, float Dy) At(float x, float y)
    {
        float u = Math.Clamp(((x + .5f) / Cell) - .5f, 0, Dx.Width - 1.001f), v = Math.Clamp(((y + .5f) / Cell) - .5f, 0, Dx.Height - 1.001f);
        return (Between(Dx, u, v), Between(Dy, u, v));
    }

    /// <summary>The second scan as the first would show it, with the column warp and what it leaves over.</summary>
    /// <param name="columns">The column warp at this level.</param>
    /// <param name="second">The second scan at this level.</param>
    /// <param name="valid">1 where the second has samples, 0 where it has none.</param>
    /// <param name="level">Samples of the first scan per sample of this level.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Plane Apply(ColumnWarp columns, Plane second, Plane valid, int level)
    {
        var target = new Plane(columns.Width, columns.Height);
        float[] source = second.Samples;
        int stride = second.Width, lastColumn = second.Width - 1, lastRow = second.Height - 1;
        var rowDx = new float[Dx.Width];
        var rowDy = new float[Dx.Width];
        for (int y = 0; y < target.Height; y++)
        {
            RowAt(Dx, ((y + .5f) * level) - .5f, rowDx);
            RowAt(Dy, ((y + .5f) * level) - .5f, rowDy);
            Span<float> to = target.Row(y), on = valid.Row(y);
            for (int x = 0; x < to.Length; x++)
            {
                float g = Math.Clamp(((x + .5f) * level / Cell) - .5f, 0, Dx.Width - 1.001f);
                int k = (int)g;
                float dx = rowDx[k] + ((g - k) * (rowDx[k + 1] - rowDx[k])), dy = rowDy[k] + ((g - k) * (rowDy[k + 1] - rowDy[k]));
                float column = ColumnWarp.At(columns.X, x + (dx / level));
                float row = columns.Middle[x] + (columns.Reach[x] * columns.Share(y + (dy / level)));
                if (!(column >= 0 && column <= lastColumn && row >= 0 && row <= lastRow))
                {
                    (to[x], on[x]) = (0, 0);
                    continue;
                }

                int i = Math.Min((int)column, lastColumn - 1), j = Math.Min((int)row, lastRow - 1), at = (j * stride) + i;
                float u = column - i, v = row - j;
                float above = source[at] + (u * (source[at + 1] - source[at]));
                float below = source[at + stride] + (u * (source[at + stride + 1] - source[at + stride]));
                (to[x], on[x]) = (above + (v * (below - above)), 1);
            }
        }

        return target;
    }

    private static void RowAt(Plane plane, float y, Span<float> row)
    {
        float v = Math.Clamp(((y + .5f) / Cell) - .5f, 0, plane.Height - 1.001f);
        int j = (int)v;
        ReadOnlySpan<float> above = plane.Row(j), below = plane.Row(j + 1);
        for (int x = 0; x < row.Length; x++)
        {
            row[x] = above[x] + ((v - j) * (below[x] - above[x]));
        }
    }

    private static float Between(Plane plane, float u, float v)
    {
        int i = (int)u, j = (int)v, at = (j * plane.Width) + i;
        float[] samples = plane.Samples;
        float above = samples[at] + ((u - i) * (samples[at + 1] - samples[at]));
        float below = samples[at + plane.Width] + ((u - i) * (samples[at + plane.Width + 1] - samples[at + plane.Width]));
        return above + ((v - j) * (below - above));
    }
}
