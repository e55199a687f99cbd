using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Weighing;

/// <summary>How far a mass named by somebody else lies outside what a picture says.</summary>
/// <remarks>
/// Of an estimate three numbers are known: its middle and the bounds that hold in nine of ten cases. Between and beyond them
/// each side is taken to fall off exponentially, so that every further half of the interval leaves a tenth of what was left:
/// errors of weights have longer tails than a bell curve. How often that holds is measured by <c>evaluate weight</c>.
/// </remarks>
public static class MassOdds
{
    /// <summary>The share within the interval itself: a mass that is farther out than this lies outside of it.</summary>
    public const double Interval = 0.9;

    /// <summary>Share of cases, 0 to 1, in which the truth lies nearer to the estimate than a mass does: 0.9 at the interval's bounds.</summary>
    /// <param name="estimate">The estimate, its three figures known.</param>
    /// <param name="kg">The mass.</param>
    /// <exception cref="ArgumentException">The estimate is none.</exception>
    public static double Nearer(WeightEstimate estimate, double kg) => 1 - Math.Pow(1 - Interval, Halves(estimate, kg));

    /// <summary>How many halves of the interval a mass lies away from the estimate: 1 at a bound.</summary>
    /// <param name="estimate">The estimate, its three figures known.</param>
    /// <param name="kg">The mass.</param>
    /// <exception cref="ArgumentException">The estimate is none.</exception>
    public static double Halves(WeightEstimate estimate, double kg)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (estimate is not { Kg: double middle, LowKg: double low, HighKg: double high })
        {
            throw new ArgumentException("an estimate with bounds is needed", nameof(estimate));
        }

        double half = kg < middle ? middle - low : high - middle;
        return kg == middle ? 0 : half > 0 ? Math.Abs(kg - middle) / half : double.PositiveInfinity;
    }
}
