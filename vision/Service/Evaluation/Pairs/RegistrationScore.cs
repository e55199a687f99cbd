using System.Globalization;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>Target registration errors and times of one method over many pairs. Not thread-safe.</summary>
internal sealed class RegistrationScore
{
    private readonly List<double> pairs = [];
    private readonly List<double> percentiles = [];
    private readonly List<double> times = [];

    /// <summary>Pairs scored.</summary>
    public int Count => pairs.Count;

    /// <summary>Mean over pairs of the mean error, samples of the first scan.</summary>
    public double Mean => pairs.Count == 0 ? double.NaN : pairs.Average();

    /// <summary>Mean over pairs of the error that 95 % of a pair's places stay under.</summary>
    public double Percentile95 => percentiles.Count == 0 ? double.NaN : percentiles.Average();

    /// <summary>The mean error that 95 % of pairs stay under.</summary>
    public double PairPercentile95 => At(pairs, .95);

    /// <summary>Share of pairs with a mean error under 1.5 samples.</summary>
    public double Good => pairs.Count == 0 ? double.NaN : (double)pairs.Count(m => m < 1.5) / pairs.Count;

    /// <summary>Median time, milliseconds.</summary>
    public double Milliseconds => At(times, .5);

    /// <summary>Adds a pair.</summary>
    public void Add(double[] errors, double milliseconds)
    {
        if (errors.Length > 0)
        {
            pairs.Add(errors.Average());
            percentiles.Add(At([.. errors], .95));
            times.Add(milliseconds);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"mean {Mean:0.000}, 95 % of places {Percentile95:0.00}, 95 % of pairs {PairPercentile95:0.00}, under 1.5 {100 * Good:0.0} %, {Milliseconds:0} ms, {Count} pairs");

    private static double At(List<double> values, double share)
    {
        if (values.Count == 0)
        {
            return double.NaN;
        }

        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
