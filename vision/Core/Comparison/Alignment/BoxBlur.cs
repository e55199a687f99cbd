using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Means over a window, twice in each direction: close to a Gaussian, at a cost that does not grow with it. The border's
/// samples go on outside.
/// </summary>
internal static class BoxBlur
{
    /// <summary>Blurs in place with windows of <c>2 radius + 1</c>.</summary>
    public static void Twice(Plane plane, int radius)
    {
        int acrossRadius = Math.Min(radius, (plane.Width - 1) / 2), downRadius = Math.Min(radius, (plane.Height - 1) / 2);
        var sums = new float[plane.Width + (2 * acrossRadius)];
        for (int y = 0; y < plane.Height; y++)
        {
            Across(plane.Row(y), sums, acrossRadius);
            Across(plane.Row(y), sums, acrossRadius);
        }

        var other = new Plane(plane.Width, plane.Height);
        Down(plane, other, downRadius);
        Down(other, plane, downRadius);
    }

    // A window is put together of sums over 1, 2, 4, 8 ... samples, each the sum of two of those before: no sum hangs on its
    // neighbour, so that many are made at once.
    private static void Across(Span<float> row, float[] sums, int radius)
    {
        sums.AsSpan(0, radius).Fill(row[0]);
        row.CopyTo(sums.AsSpan(radius));
        sums.AsSpan(radius + row.Length).Fill(row[^1]);
        row.Clear();
        int window = (2 * radius) + 1, length = sums.Length;
        for (int power = 1, done = 0; ; power *= 2)
        {
            if ((window & power) != 0)
            {
                Add(row, sums.AsSpan(done, row.Length));
                done += power;
            }

            if (done == window)
            {
                break;
            }

            length -= power;
            Add(sums.AsSpan(0, length), sums.AsSpan(power, length));
        }

        Scale(row, 1f / window);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Down(Plane source, Plane target, int radius)
    {
        float scale = 1f / ((2 * radius) + 1);
        int last = source.Height - 1;
        var sum = new float[source.Width];
        for (int y = -radius; y <= radius; y++)
        {
            Add(sum, source.Row(Math.Clamp(y, 0, last)));
        }

        for (int y = 0; y < source.Height; y++)
        {
            Step(sum, target.Row(y), scale, source.Row(Math.Min(y + radius + 1, last)), source.Row(Math.Max(y - radius, 0)));
        }
    }

    // Front to back, so that what is added may overlap the sum from behind it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        int x = 0, wide = Vector<float>.Count;
        for (; x <= sum.Length - wide; x += wide)
        {
            (new Vector<float>(sum[x..]) + new Vector<float>(row[x..])).CopyTo(sum[x..]);
        }

        for (; x < sum.Length; x++)
        {
            sum[x] += row[x];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(Span<float> row, float scale)
    {
        int x = 0, wide = Vector<float>.Count;
        for (; x <= row.Length - wide; x += wide)
        {
            (new Vector<float>(row[x..]) * scale).CopyTo(row[x..]);
        }

        for (; x < row.Length; x++)
        {
            row[x] *= scale;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<float> sum, Span<float> mean, float scale, ReadOnlySpan<float> comes, ReadOnlySpan<float> goes)
    {
        int x = 0, wide = Vector<float>.Count;
        for (; x <= sum.Length - wide; x += wide)
        {
            var now = new Vector<float>(sum[x..]);
            (now * scale).CopyTo(mean[x..]);
            (now + (new Vector<float>(comes[x..]) - new Vector<float>(goes[x..]))).CopyTo(sum[x..]);
        }

        for (; x < sum.Length; x++)
        {
            mean[x] = sum[x] * scale;
            sum[x] += comes[x] - goes[x];
        }
    }
}
