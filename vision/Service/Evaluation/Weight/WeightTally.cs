using VisionInspection.Core.Findings;
using VisionInspection.Core.Weighing;

namespace VisionInspection.Service.Evaluation.Weight;

/// <summary>Estimates beside the truth: how far off, and how often within the interval.</summary>
internal sealed class WeightTally
{
    private readonly List<(double TrueKg, double Kg)> answered = [];

    /// <summary>Containers with an answer among those found.</summary>
    public Proportion Answered { get; private set; }

    /// <summary>True mass within the 90 % interval.</summary>
    public Proportion Covered { get; private set; }

    /// <summary>True mass at or above the lower bound, where that stands alone.</summary>
    public Proportion AboveLoneBound { get; private set; }

    /// <summary>True mass more than two halves of the interval away from the estimate: 1 in 100 if <see cref="MassOdds"/> were right.</summary>
    public Proportion BeyondTwo { get; private set; }

    /// <summary>More than three halves: 1 in 1,000.</summary>
    public Proportion BeyondThree { get; private set; }

    /// <summary>Means of |estimate - truth|, kg.</summary>
    public double MeanErrorKg => answered.Average(a => Math.Abs(a.Kg - a.TrueKg));

    /// <summary>Median of |estimate - truth|, kg.</summary>
    public double MedianErrorKg
    {
        get
        {
            double[] off = [.. answered.Select(a => Math.Abs(a.Kg - a.TrueKg)).Order()];
            return (off[(off.Length - 1) / 2] + off[off.Length / 2]) / 2;
        }
    }

    /// <summary>Share of the masses' variance that the estimates account for.</summary>
    public double RSquared
    {
        get
        {
            double mean = answered.Average(a => a.TrueKg);
            double all = answered.Sum(a => (a.TrueKg - mean) * (a.TrueKg - mean));
            return 1 - (answered.Sum(a => (a.TrueKg - a.Kg) * (a.TrueKg - a.Kg)) / all);
        }
    }

    /// <summary>Mean width of the intervals, kg.</summary>
    public double MeanWidthKg { get; private set; }

    /// <summary>Mean of the true masses, kg.</summary>
    public double MeanTrueKg => answered.Average(a => a.TrueKg);

    /// <summary>One container.</summary>
    public void Add(double trueKg, WeightEstimate? estimate)
    {
        Answered = Answered.Add(estimate?.Kg is not null);
        if (estimate is { Kg: { } kg, LowKg: { } low, HighKg: { } high })
        {
            answered.Add((trueKg, kg));
            Covered = Covered.Add(trueKg >= low && trueKg <= high);
            double halves = MassOdds.Halves(estimate, trueKg);
            BeyondTwo = BeyondTwo.Add(halves > 2);
            BeyondThree = BeyondThree.Add(halves > 3);
            MeanWidthKg += ((high - low) - MeanWidthKg) / answered.Count;
        }
        else if (estimate?.LowKg is { } bound)
        {
            AboveLoneBound = AboveLoneBound.Add(trueKg >= bound);
        }
    }
}
