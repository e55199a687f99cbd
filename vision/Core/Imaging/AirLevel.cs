using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Imaging;

/// <summary>
/// The level that counts as open air in a view: the 99th percentile of its samples, as in training. Readers have set
/// air to 65535 already; this takes up what drift, a dose figure or a picture without any air left over.
/// </summary>
internal static class AirLevel
{
    private const double Percentile = 0.99;

    // Enough for a percentile to within a promille; more would only cost time.
    private const int MostSamples = 1 << 18;

    // What may be divided by, however dark the view.
    private const float Least = 1e-3f * ushort.MaxValue;

    /// <summary>The level, in sample units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Of(ReadOnlySpan<ushort> samples, int width)
    {
        int step = Step(samples.Length, width);
        int[] rented = ArrayPool<int>.Shared.Rent(ushort.MaxValue + 1);
        Span<int> counts = rented.AsSpan(0, ushort.MaxValue + 1);
        counts.Clear();
        int taken = 0;
        for (int i = 0; i < samples.Length; i += step)
        {
            counts[samples[i]]++;
            taken++;
        }

        double position = Percentile * (taken - 1);
        float level = Interpolated(counts, position);
        ArrayPool<int>.Shared.Return(rented);
        return Math.Max(Least, level);
    }

    // A step without a common factor with the width visits every column.
    private static int Step(int count, int width)
    {
        int step = 1 + ((count - 1) / MostSamples);
        while (step > 1 && BigInteger.GreatestCommonDivisor(step, width) != 1)
        {
            step++;
        }

        return step;
    }

    // Between the two samples next to a fractional position in ascending order.
    private static float Interpolated(ReadOnlySpan<int> counts, double position)
    {
        int lower = (int)position;
        int seen = 0;
        int level = -1;
        while (seen <= lower)
        {
            seen += counts[++level];
        }

        int next = level;
        while (seen <= lower + 1 && next < ushort.MaxValue)
        {
            seen += counts[++next];
        }

        bool lastSample = seen <= lower + 1;
        return lastSample ? level : (float)(level + ((position - lower) * (next - level)));
    }
}
