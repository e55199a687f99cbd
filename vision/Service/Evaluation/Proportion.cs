using System.Globalization;

namespace VisionInspection.Service.Evaluation;

/// <summary>A share of trials with its 95 % interval (Wilson 1927, the score interval: right also near 0 and 1).</summary>
/// <param name="Hits">Trials that went the way that is counted.</param>
/// <param name="Trials">All trials.</param>
internal readonly record struct Proportion(int Hits, int Trials)
{
    private const double Z = 1.959964;

    /// <summary>Hits over trials; NaN without a trial.</summary>
    public double Value => Trials == 0 ? double.NaN : (double)Hits / Trials;

    /// <summary>Lower end of the interval.</summary>
    public double Low => Bound(-1);

    /// <summary>Upper end of the interval.</summary>
    public double High => Bound(+1);

    /// <summary>One more trial.</summary>
    public Proportion Add(bool hit) => new(Hits + (hit ? 1 : 0), Trials + 1);

    /// <inheritdoc/>
    public override string ToString() => Trials == 0
        ? "no trials"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * Value:0.00} % [{100 * Low:0.00}, {100 * High:0.00}] ({Hits}/{Trials})");

    private double Bound(int sign)
    {
        if (Trials == 0)
        {
            return double.NaN;
        }

        double n = Trials;
        double p = Value;
        double middle = p + (Z * Z / (2 * n));
        double spread = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return Math.Clamp((middle + (sign * spread)) / (1 + (Z * Z / n)), 0, 1);
    }
}
