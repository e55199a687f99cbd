using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Imaging;

/// <summary>
/// What the samples of a view say together. Air is their 99th percentile, as in training: readers have set air to 65535
/// already; this takes up what drift, a dose figure or a picture without any air left over. Dark and clear count the
/// samples that carry no grey of their own.
/// </summary>
/// <param name="Air">Level of open air, in sample units.</param>
/// <param name="Dark">Share of samples at 1 % of air and under: the beam was stopped.</param>
/// <param name="Clear">Share of samples at 99.5 % of air and over: not to be told from air.</param>
internal readonly record struct SampleLevels(float Air, double Dark, double Clear)
{
    private const double Percentile = 0.99;
    private const float DarkLevel = 0.01f;
    private const float ClearLevel = 0.995f;

    // Enough for a share to within a promille; more would only cost time.
    private const int MostSamples = 1 << 18;

    // What may be divided by, however dark the view.
    private const float Least = 1e-3f * ushort.MaxValue;

    /// <summary>Of a plane, row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SampleLevels Of(ReadOnlySpan<ushort> samples, int width)
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

        float air = Math.Max(Least, Interpolated(counts, Percentile * (taken - 1)));
        double dark = (double)Sum(counts[..(1 + (int)(DarkLevel * air))]) / taken;
        double clear = (double)Sum(counts[(int)Math.Ceiling(ClearLevel * air)..]) / taken;
        ArrayPool<int>.Shared.Return(rented);
        return new SampleLevels(air, dark, clear);
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

    private static int Sum(ReadOnlySpan<int> counts)
    {
        int sum = 0;
        foreach (int count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
