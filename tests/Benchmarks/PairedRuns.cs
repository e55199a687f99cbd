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
        var a = new Taken[pairs];
        var b = new Taken[pairs];
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

    private static Taken Time(Action work, Action? before)
    {
        before?.Invoke();
        double used = ProcessorTime.Milliseconds();
        long started = Stopwatch.GetTimestamp();
        work();
        double passed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new Taken(passed, ProcessorTime.Milliseconds() - used);
    }
}

/// <summary>What a run took, in milliseconds.</summary>
/// <param name="Clock">By the clock.</param>
/// <param name="Processor">Of processors, children among them.</param>
internal readonly record struct Taken(double Clock, double Processor);

/// <summary>Times of paired runs, in the order they ran.</summary>
/// <param name="First">A's times.</param>
/// <param name="Second">B's times.</param>
internal sealed record PairedTimes(Taken[] First, Taken[] Second)
{
    /// <summary>Median of A/B over the pairs.</summary>
    public double MedianRatio => Median(First.Zip(Second, (a, b) => a.Clock / b.Clock));

    /// <summary>Both medians in words, and the median of the ratios of processor time.</summary>
    public string Detail => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(First.Select(one => one.Clock)):0.0} ms beside {Median(Second.Select(one => one.Clock)):0.0} ms, medians of {First.Length} pairs; processor time {Median(First.Zip(Second, (a, b) => a.Processor / Math.Max(1, b.Processor))):0.00}");

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
