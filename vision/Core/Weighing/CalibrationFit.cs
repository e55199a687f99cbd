namespace VisionInspection.Core.Weighing;

/// <summary>A container that was scanned and weighed.</summary>
/// <param name="TrueKg">Cargo by the weighbridge, kg.</param>
/// <param name="LowKg">Lower bound as an uncalibrated scanner's scan gives it.</param>
/// <param name="Kg">The estimate.</param>
/// <param name="HighKg">Upper bound.</param>
public readonly record struct WeighedContainer(double TrueKg, double LowKg, double Kg, double HighKg);

/// <summary>
/// Robust fit of a scanner's gain and spread: Huber's estimate (Ann. Math. Stat. 35, 73, 1964) by reweighting, drawn to a
/// gain of 1 as if that had been seen once with the spread of machines, so that few scans change little and wrong
/// weighbridge figures next to nothing.
/// </summary>
public static class CalibrationFit
{
    // Huber's bend, in half intervals: a figure further off counts as if it lay there.
    private const double Bend = 0.6;
    private const int Rounds = 25;

    // Gains of machines of samples in proportion to the signal, and of rendered pictures, spread so much around 1.
    private const double GainSpread = 0.08;

    // So many containers weigh as much as what the model says of its own spread.
    private const double SpreadPrior = 25;
    private const double Coverage = 0.9;

    // What a good estimate is off by.
    private const double LeastScaleKg = 300;
    private const double RelativeScale = 0.06;
    private const double NotWeighed = 3;

    /// <summary>The gain.</summary>
    public static double Gain(IReadOnlyList<WeighedContainer> weighed)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        double gain = 1;
        for (int round = 0; round < Rounds; round++)
        {
            double above = 1 / (GainSpread * GainSpread), below = above;
            foreach (WeighedContainer one in weighed)
            {
                double half = Half(one), off = Math.Abs(one.TrueKg - (gain * one.Kg)) / half;
                double weight = Math.Min(1, Bend / Math.Max(off, 1e-9)) / (half * half * 0.37);
                above += weight * one.Kg * one.TrueKg;
                below += weight * one.Kg * one.Kg;
            }

            gain = above / below;
        }

        return gain;
    }

    /// <summary>Width of the scanner's 90 % intervals over the model's.</summary>
    public static double Spread(IReadOnlyList<WeighedContainer> weighed, double gain)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        double[] needed = [.. weighed.Select(one => Needed(one, gain)).Order()];

        double place = Coverage * (needed.Length - 1);
        int below = (int)place, above = Math.Min(below + 1, needed.Length - 1);
        double quantile = needed[below] + ((place - below) * (needed[above] - needed[below]));
        return ((needed.Length * quantile) + SpreadPrior) / (needed.Length + SpreadPrior);
    }

    /// <summary>
    /// How badly a contrast fits: Huber's loss summed over all figures, and how unlikely its gain is. Errors are measured
    /// against the true mass, for a wrong contrast has wide intervals; a figure that could not be weighed counts as far off.
    /// </summary>
    /// <param name="weighed">Figures whose container could be weighed.</param>
    /// <param name="gain">The gain.</param>
    /// <param name="notWeighed">Figures whose container could not.</param>
    public static double Loss(IReadOnlyList<WeighedContainer> weighed, double gain, int notWeighed)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        double unlikely = (gain - 1) / GainSpread;
        return (unlikely * unlikely / 2) + (notWeighed * Huber(NotWeighed)) + weighed.Sum(one =>
            Huber(Math.Abs(one.TrueKg - (gain * one.Kg)) / (LeastScaleKg + (RelativeScale * one.TrueKg))));
    }

    /// <summary>Median of |estimate - weighbridge|, kg.</summary>
    public static double MedianError(IReadOnlyList<WeighedContainer> weighed, double gain)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        double[] off = [.. weighed.Select(one => Math.Abs(one.TrueKg - (gain * one.Kg))).Order()];
        return (off[(off.Length - 1) / 2] + off[off.Length / 2]) / 2;
    }

    private static double Huber(double off) => off <= 1 ? off * off / 2 : off - 0.5;

    private static double Half(WeighedContainer one) => Math.Max(100, (one.HighKg - one.LowKg) / 2);

    private static double Needed(WeighedContainer one, double gain)
    {
        double off = one.TrueKg - (gain * one.Kg);
        return off < 0 ? -off / (gain * Math.Max(1, one.Kg - one.LowKg)) : off / (gain * Math.Max(1, one.HighKg - one.Kg));
    }
}
