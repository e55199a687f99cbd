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
        var buffer = new float[plane.Width];
        for (int y = 0; y < plane.Height; y++)
        {
            Across(plane.Row(y), buffer, acrossRadius);
            Across(buffer, plane.Row(y), acrossRadius);
        }

        var other = new Plane(plane.Width, plane.Height);
        Down(plane, other, downRadius);
        Down(other, plane, downRadius);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Across(ReadOnlySpan<float> source, Span<float> target, int radius)
    {
        float scale = 1f / ((2 * radius) + 1);
        int last = source.Length - 1;
        float sum = source[0] * radius;
        for (int x = 0; x <= radius; x++)
        {
            sum += source[Math.Min(x, last)];
        }

        for (int x = 0; x < source.Length; x++)
        {
            target[x] = sum * scale;
            sum += source[Math.Min(x + radius + 1, last)] - source[Math.Max(x - radius, 0)];
        }
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

    private static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        for (int x = 0; x < sum.Length; x++)
        {
            sum[x] += row[x];
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
