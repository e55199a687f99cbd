using System.Numerics;
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
    public Plane Apply(ColumnWarp columns, Plane second, Plane valid, int level)
    {
        var target = new Plane(columns.Width, columns.Height);
        (int[] nodes, float[] parts) = Places(columns.Width, level);
        float[] slopes = Slopes(columns.X, 1f / level);
        float[] rowDx = new float[Dx.Width], rowDy = new float[Dx.Width], column = new float[columns.Width], row = new float[columns.Width];
        float perRow = 2f / level / Math.Max(1, columns.Height - 1);
        for (int y = 0; y < target.Height; y++)
        {
            RowAt(Dx, ((y + .5f) * level) - .5f, rowDx);
            RowAt(Dy, ((y + .5f) * level) - .5f, rowDy);
            Between(rowDx, nodes, parts, column);
            Between(rowDy, nodes, parts, row);
            Move(columns, slopes, columns.Share(y), perRow, column, row);
            Sample(second, column, row, target.Row(y), valid.Row(y));
        }

        return target;
    }

    // Columns of the second per sample that a place of the first is moved along.
    private static float[] Slopes(float[] x, float perLevel)
    {
        var slopes = new float[x.Length];
        for (int i = 0; i < slopes.Length; i++)
        {
            int before = Math.Max(i - 1, 0), after = Math.Min(i + 1, x.Length - 1);
            slopes[i] = perLevel * (x[after] - x[before]) / Math.Max(1, after - before);
        }

        return slopes;
    }

    private static void Between(ReadOnlySpan<float> nodeValues, ReadOnlySpan<int> nodes, ReadOnlySpan<float> parts, Span<float> row)
    {
        for (int x = 0; x < row.Length; x++)
        {
            int k = nodes[x];
            row[x] = nodeValues[k] + (parts[x] * (nodeValues[k + 1] - nodeValues[k]));
        }
    }

    // From shifts of a row's places to where they lie in the second.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(ColumnWarp columns, ReadOnlySpan<float> slopes, float share, float perRow, Span<float> column, Span<float> row)
    {
        ReadOnlySpan<float> acrossX = columns.X, middle = columns.Middle, reach = columns.Reach;
        int x = 0, wide = Vector<float>.Count;
        for (; x <= column.Length - wide; x += wide)
        {
            Vector<float> down = new Vector<float>(share) + (new Vector<float>(row[x..]) * perRow);
            (new Vector<float>(acrossX[x..]) + (new Vector<float>(column[x..]) * new Vector<float>(slopes[x..]))).CopyTo(column[x..]);
            (new Vector<float>(middle[x..]) + (new Vector<float>(reach[x..]) * down)).CopyTo(row[x..]);
        }

        for (; x < column.Length; x++)
        {
            column[x] = acrossX[x] + (column[x] * slopes[x]);
            row[x] = middle[x] + (reach[x] * (share + (row[x] * perRow)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sample(Plane second, ReadOnlySpan<float> column, ReadOnlySpan<float> row, Span<float> to, Span<float> on)
    {
        float[] source = second.Samples;
        int stride = second.Width, lastColumn = second.Width - 1, lastRow = second.Height - 1;
        for (int x = 0; x < to.Length; x++)
        {
            float across = column[x], down = row[x];
            if (!(across >= 0 && across <= lastColumn && down >= 0 && down <= lastRow))
            {
                (to[x], on[x]) = (0, 0);
                continue;
            }

            int i = Math.Min(unchecked((int)across), lastColumn - 1), j = Math.Min(unchecked((int)down), lastRow - 1);
            ReadOnlySpan<float> above = source.AsSpan((j * stride) + i, 2), below = source.AsSpan(((j + 1) * stride) + i, 2);
            float u = across - i, v = down - j, upper = above[0] + (u * (above[1] - above[0])), lower = below[0] + (u * (below[1] - below[0]));
            (to[x], on[x]) = (upper + (v * (lower - upper)), 1);
        }
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
