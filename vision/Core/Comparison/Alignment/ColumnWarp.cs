using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// The stiff model of how two scans of one conveyance differ: each column of the first came from one column of the second, as
/// speeds differ, and was moved and stretched vertically, as the conveyance bobs and samples lie differently.
/// </summary>
/// <param name="width">Columns of the first scan.</param>
/// <param name="height">Rows of the first scan.</param>
internal sealed class ColumnWarp(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Column of the second scan, by column of the first.</summary>
    public float[] X { get; } = new float[width];

    /// <summary>Row of the second scan at the middle row of the first.</summary>
    public float[] Middle { get; } = new float[width];

    /// <summary>Rows of the second scan from the middle of the first to its bottom.</summary>
    public float[] Reach { get; } = new float[width];

    /// <summary>A row's place from -1 at the top to 1 at the bottom.</summary>
    public float Share(float y) => ((2 * y) - (Height - 1)) / Math.Max(1, Height - 1);

    public static ColumnWarp Linear(int width, int height, LinearStart start)
    {
        var warp = new ColumnWarp(width, height);
        for (int x = 0; x < width; x++)
        {
            warp.X[x] = (float)(((x + .5) * start.ScaleX) + start.OffsetX - .5);
            warp.Middle[x] = (float)((height * .5 * start.ScaleY) + start.OffsetY - .5);
            warp.Reach[x] = (float)(.5 * (height - 1) * start.ScaleY);
        }

        return warp;
    }

    /// <summary>The same warp moved: place p now goes where p + d went.</summary>
    /// <param name="dx">Columns of the first scan.</param>
    /// <param name="dy">Rows of it at its middle row.</param>
    /// <param name="dyReach">Rows more at its bottom.</param>
    public ColumnWarp Moved(ReadOnlySpan<float> dx, ReadOnlySpan<float> dy, ReadOnlySpan<float> dyReach)
    {
        var moved = new ColumnWarp(Width, Height);
        float half = .5f * Math.Max(1, Height - 1);
        for (int x = 0; x < Width; x++)
        {
            float at = x + dx[x], reach = At(Reach, at), perRow = reach / half;
            moved.X[x] = At(X, at);
            moved.Middle[x] = At(Middle, at) + (perRow * dy[x]);
            moved.Reach[x] = reach + (perRow * dyReach[x]);
        }

        return moved;
    }

    /// <summary>The same warp between scans whose columns and rows lie <paramref name="times"/> as close.</summary>
    public ColumnWarp Finer(int times, int toWidth, int toHeight)
    {
        var finer = new ColumnWarp(toWidth, toHeight);
        float half = .5f * Math.Max(1, Height - 1);
        for (int x = 0; x < toWidth; x++)
        {
            float at = ((x + .5f) / times) - .5f;

            // The finer picture may have an odd row more: its middle is not the coarse one's.
            float perRow = At(Reach, at) / half, middle = ((toHeight * .5f / times) - .5f) - ((Height - 1) * .5f);
            finer.X[x] = ((At(X, at) + .5f) * times) - .5f;
            finer.Middle[x] = ((At(Middle, at) + (perRow * middle) + .5f) * times) - .5f;
            finer.Reach[x] = perRow * .5f * Math.Max(1, toHeight - 1);
        }

        return finer;
    }

    /// <summary>The same warp between scans whose columns and rows lie <paramref name="times"/> as far apart.</summary>
    public ColumnWarp Coarser(int times, int toWidth, int toHeight)
    {
        var coarser = new ColumnWarp(toWidth, toHeight);
        float half = .5f * Math.Max(1, Height - 1);
        for (int x = 0; x < toWidth; x++)
        {
            float at = ((x + .5f) * times) - .5f, perRow = At(Reach, at) / half, middle = (toHeight * .5f * times) - .5f - half;
            coarser.X[x] = ((At(X, at) + .5f) / times) - .5f;
            coarser.Middle[x] = ((At(Middle, at) + (perRow * middle) + .5f) / times) - .5f;
            coarser.Reach[x] = perRow * .5f * Math.Max(1, toHeight - 1);
        }

        return coarser;
    }

    /// <summary>The same warp into a second scan that has so many times the columns and rows.</summary>
    public ColumnWarp Stretched(double across, double down)
    {
        var stretched = new ColumnWarp(Width, Height);
        for (int x = 0; x < Width; x++)
        {
            stretched.X[x] = (float)(((X[x] + .5) * across) - .5);
            stretched.Middle[x] = (float)(((Middle[x] + .5) * down) - .5);
            stretched.Reach[x] = (float)(Reach[x] * down);
        }

        return stretched;
    }

    /// <summary>Linear between columns; beyond the ends it goes on as near them.</summary>
    public static float At(ReadOnlySpan<float> values, float x)
    {
        int i = Math.Clamp((int)MathF.Floor(x), 0, values.Length - 2);
        float part = x - i;
        if (part is < 0 or > 1 && values.Length > 16)
        {
            float slope = part < 0 ? (values[15] - values[0]) / 15 : (values[^1] - values[^16]) / 15;
            return part < 0 ? values[0] + (part * slope) : values[^1] + ((part - 1) * slope);
        }

        return values[i] + (part * (values[i + 1] - values[i]));
    }

    /// <summary>The second scan as the first would show it.</summary>
    /// <param name="second">The second scan.</param>
    /// <param name="valid">1 where the second has samples, 0 where it has none; of the first's size.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Plane Apply(Plane second, Plane valid)
    {
        var target = new Plane(Width, Height);
        var column = new int[Width];
        var part = new float[Width];
        for (int x = 0; x < Width; x++)
        {
            bool inside = X[x] >= 0 && X[x] <= second.Width - 1;
            column[x] = inside ? Math.Min((int)X[x], second.Width - 2) : -1;
            part[x] = X[x] - column[x];
        }

        float[] source = second.Samples;
        int stride = second.Width, lastRow = second.Height - 1;
        for (int y = 0; y < Height; y++)
        {
            float share = Share(y);
            Span<float> to = target.Row(y), on = valid.Row(y);
            for (int x = 0; x < to.Length; x++)
            {
                float row = Middle[x] + (Reach[x] * share);
                int i = column[x];
                if (i < 0 || !(row >= 0 && row <= lastRow))
                {
                    (to[x], on[x]) = (0, 0);
                    continue;
                }

                int j = Math.Min(unchecked((int)row), lastRow - 1), at = (j * stride) + i;
                float u = part[x], v = row - j;
                float above = source[at] + (u * (source[at + 1] - source[at]));
                float below = source[at + stride] + (u * (source[at + stride + 1] - source[at + stride]));
                (to[x], on[x]) = (above + (v * (below - above)), 1);
            }
        }

        return target;
    }
}

/// <summary>A first guess: places of the second scan are linear in places of the first, both counted from the border.</summary>
/// <param name="ScaleX">Columns of the second per column of the first.</param>
/// <param name="ScaleY">Rows of the second per row of the first.</param>
/// <param name="OffsetX">Columns of the second at the first's left border.</param>
/// <param name="OffsetY">Rows of the second at the first's top border.</param>
/// <param name="Score">How well the two look alike there.</param>
internal readonly record struct LinearStart(double ScaleX, double ScaleY, double OffsetX, double OffsetY, double Score);
