using System.Numerics;
using System.Runtime.CompilerServices;
using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>A plane at another size: means over the area where it shrinks, linear between samples where it grows.</summary>
internal static class Resample
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane To(Plane source, int width, int height)
    {
        if (width == source.Width && height == source.Height)
        {
            return source;
        }

        var down = new AxisTaps(source.Height, height);
        var across = new AxisTaps(source.Width, width);
        var target = new Plane(width, height);
        var row = new float[source.Width];
        for (int y = 0; y < height; y++)
        {
            Array.Clear(row);
            ReadOnlySpan<float> weights = down.Weights(y);
            for (int i = 0; i < weights.Length; i++)
            {
                AddScaled(source.Row(down.First(y) + i), weights[i], row);
            }

            Span<float> to = target.Row(y);
            for (int x = 0; x < width; x++)
            {
                int first = across.First(x);
                float sum = 0;
                foreach (float weight in across.Weights(x))
                {
                    sum += weight * row[first++];
                }

                to[x] = sum;
            }
        }

        return target;
    }

    private static void AddScaled(ReadOnlySpan<float> source, float scale, Span<float> sum)
    {
        int x = 0, wide = Vector<float>.Count;
        for (; x <= sum.Length - wide; x += wide)
        {
            (new Vector<float>(sum[x..]) + (new Vector<float>(source[x..]) * scale)).CopyTo(sum[x..]);
        }

        for (; x < sum.Length; x++)
        {
            sum[x] += source[x] * scale;
        }
    }
}
