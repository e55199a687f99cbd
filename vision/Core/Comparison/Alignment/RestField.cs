using System.Runtime.CompilerServices;
using VisionInspection.Core.Findings;

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

    /// <summary>The most that the shift down changes over half a cell, samples, in a box and a cell around it.</summary>
    /// <param name="box">Samples of the first scan.</param>
    public double Steepness(PixelBox box)
    {
        const int Half = Cell / 2;
        float most = 0;
        for (int y = box.Y - Cell; y < box.Y + box.Height + Cell; y += Half)
        {
            for (int x = box.X - Cell; x < box.X + box.Width + Cell; x += Half)
            {
                float here = At(x, y).Dy;
                most = MathF.Max(most, MathF.Max(MathF.Abs(At(x, y + Half).Dy - here), MathF.Abs(At(x + Half, y).Dy - here)));
            }
        }

        return most;
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
        float[] source = second.Samples, acrossX = columns.X;
        int stride = second.Width, lastColumn = second.Width - 1, lastRow = second.Height - 1, last = columns.Width - 1;
        (int[] nodes, float[] parts) = Places(columns.Width, level);
        float[] rowDx = new float[Dx.Width], rowDy = new float[Dx.Width];
        float perLevel = 1f / level, perRow = 2f * perLevel / Math.Max(1, columns.Height - 1);
        for (int y = 0; y < target.Height; y++)
        {
            RowAt(Dx, ((y + .5f) * level) - .5f, rowDx);
            RowAt(Dy, ((y + .5f) * level) - .5f, rowDy);
            float share = columns.Share(y);
            Span<float> to = target.Row(y), on = valid.Row(y);
            for (int x = 0; x < to.Length; x++)
            {
                int k = nodes[x];
                float dx = rowDx[k] + (parts[x] * (rowDx[k + 1] - rowDx[k])), dy = rowDy[k] + (parts[x] * (rowDy[k + 1] - rowDy[k]));
                int before = Math.Max(x - 1, 0), after = Math.Min(x + 1, last);
                float slope = (acrossX[after] - acrossX[before]) / Math.Max(1, after - before);
                float column = acrossX[x] + (dx * perLevel * slope);
                float row = columns.Middle[x] + (columns.Reach[x] * (share + (dy * perRow)));
                if (!(column >= 0 && column <= lastColumn && row >= 0 && row <= lastRow))
                {
                    (to[x], on[x]) = (0, 0);
                    continue;
                }

                int i = Math.Min(unchecked((int)column), lastColumn - 1), j = Math.Min(unchecked((int)row), lastRow - 1), at = (j * stride) + i;
                float u = column - i, v = row - j;
                float above = source[at] + (u * (source[at + 1] - source[at]));
                float below = source[at + stride] + (u * (source[at + stride + 1] - source[at + stride]));
                (to[x], on[x]) = (above + (v * (below - above)), 1);
            }
        }

        return target;
    }

    // The node before every column of a level, and how far on from it.
    private (int[] Nodes, float[] Parts) Places(int width, int level)
    {
        var nodes = new int[width];
        var parts = new float[width];
        for (int x = 0; x < width; x++)
        {
            float g = Math.Clamp(((x + .5f) * level / Cell) - .5f, 0, Dx.Width - 1.001f);
            (nodes[x], parts[x]) = ((int)g, g - (int)g);
        }

        return (nodes, parts);
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
