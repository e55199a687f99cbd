using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Imaging;

/// <summary>
/// Stretches a window of a 16-bit plane over a small picture of floats, air and what is brighter becoming 1:
/// <see cref="AxisTaps"/> down, then across. Each source sample is read once; one row of floats is all it needs.
/// </summary>
internal static class Stretch
{
    /// <summary>Fills <paramref name="target"/>, row by row, and tells how to come back.</summary>
    public static StretchMapping Window(
        ReadOnlySpan<ushort> plane, int planeWidth, PixelBox window, float air, Span<float> target, int targetWidth)
    {
        int targetHeight = target.Length / targetWidth;
        var down = new AxisTaps(window.Height, targetHeight);
        var across = new AxisTaps(window.Width, targetWidth);
        float[] rented = ArrayPool<float>.Shared.Rent(window.Width);
        Span<float> row = rented.AsSpan(0, window.Width);
        for (int y = 0; y < targetHeight; y++)
        {
            row.Clear();
            ReadOnlySpan<float> weights = down.Weights(y);
            for (int i = 0; i < weights.Length; i++)
            {
                int offset = ((window.Y + down.First(y) + i) * planeWidth) + window.X;
                AddWeighted(plane.Slice(offset, window.Width), air, weights[i] / air, row);
            }

            Across(row, across, target.Slice(y * targetWidth, targetWidth));
        }

        ArrayPool<float>.Shared.Return(rented);
        return new StretchMapping(window);
    }

    // Compiled in full at once: the first scan after a start is as urgent as any, and unoptimised vectors take seconds.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWeighted(ReadOnlySpan<ushort> samples, float air, float weight, Span<float> sum)
    {
        ReadOnlySpan<Vector<ushort>> wide = MemoryMarshal.Cast<ushort, Vector<ushort>>(samples);
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var most = new Vector<float>(air);
        var factor = new Vector<float>(weight);
        for (int i = 0; i < wide.Length; i++)
        {
            Vector.Widen(wide[i], out Vector<uint> low, out Vector<uint> high);

            // As signed: 16 bits fit, and the signed conversion is one instruction where the unsigned is many.
            sums[2 * i] += Vector.Min(Vector.ConvertToSingle(low.As<uint, int>()), most) * factor;
            sums[(2 * i) + 1] += Vector.Min(Vector.ConvertToSingle(high.As<uint, int>()), most) * factor;
        }

        for (int i = wide.Length * Vector<ushort>.Count; i < samples.Length; i++)
        {
            sum[i] += Math.Min(samples[i], air) * weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Across(ReadOnlySpan<float> row, AxisTaps taps, Span<float> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            ReadOnlySpan<float> weights = taps.Weights(x);
            ReadOnlySpan<float> covered = row.Slice(taps.First(x), weights.Length);
            float sum = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                sum += covered[i] * weights[i];
            }

            // Rounding may leave a hair more than the whole.
            target[x] = Math.Clamp(sum, 0, 1);
        }
    }
}
