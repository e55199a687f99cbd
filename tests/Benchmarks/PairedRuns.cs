using System.Diagnostics;
using System.Globalization;

namespace VisionInspection.Benchmarks;

/// <summary>
/// Times two pieces of work in turn, A B A B ..., and compares pair by pair: a machine whose speed drifts slows both
/// halves of a pair, so the ratio holds where a single time would not.
/// </summary>
internal static class PairedRuns
{
    /// <summary>Runs both <paramref name="pairs"/> times.</summary>
    /// <param name="first">A.</param>
    /// <param name="second">B.</param>
    /// <param name="pairs">Counted pairs, after one that is not.</param>
    /// <param name="before">Runs, uncounted, before each of them.</param>
    public static PairedTimes Measure(Action first, Action second, int pairs, Action? before = null)
    {
        var a = new double[pairs];
        var b = new double[pairs];
        Time(first, before);
        Time(second, before);
        for (int i = 0; i < pairs; i++)
        {
            // The order alternates so that neither always runs on the other's warm caches.
            if (i % 2 == 0)
            {
                a[i] = Time(first, before);
                b[i] = Time(second, before);
            }
            else
            {
                b[i] = Time(second, before);
                a[i] = Time(first, before);
            }
        }

        return new PairedTimes(a, b);
    }

    private static double Time(Action work, Action? before)
    {
        before?.Invoke();
        long started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}

/// <summary>Times of paired runs, milliseconds, in the order they ran.</summary>
/// <param name="First">A's times.</param>
/// <param name="Second">B's times.</param>
internal sealed record PairedTimes(double[] First, double[] Second)
{
    /// <summary>Median of A/B over the pairs.</summary>
    public double MedianRatio => Median([.. First.Zip(Second, (a, b) => a / b)]);

    /// <summary>Both medians in words.</summary>
    public string Detail => string.Create(
        CultureInfo.InvariantCulture, $"{Median(First):0.0} ms beside {Median(Second):0.0} ms, medians of {First.Length} pairs");

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
