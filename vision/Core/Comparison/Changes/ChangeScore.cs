namespace VisionInspection.Core.Comparison.Changes;

/// <summary>
/// From a region's figures to the probability that something came or went: a logistic regression, fitted to regions of simulated
/// pairs with packages of 2 to 20 kg. Where the beam had moved a second one stands on its outcome, fitted to such pairs: there a
/// region where the field is steep, so that near and far things part, is mostly one of them misplaced.
/// </summary>
internal static class ChangeScore
{
    private const double Constant = -4.33, LogMass = 1.34, LogSide = .31, Aspect = -1.13, LogStrength = 1.62, Filled = 2.46, Texture = .8;
    private const double Parallax = -4.17, Times = 1.86, LogSteep = -1.30, LeastSteep = .2;

    // Stands for an unknown mass: a change of 0.1 over a sample is a gram where samples are 7 mm apart.
    private const double UnknownKgPerSum = .02;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="blob">The region.</param>
    /// <param name="massKg">Its mass; null where the scale is unknown.</param>
    /// <param name="steepness">How much the field changes around it, as <see cref="Alignment.RestField.Steepness"/> says; null without parallax.</param>
    public static double Of(ChangeBlob blob, double? massKg, double? steepness)
    {
        double side = Math.Min(blob.Box.Width, blob.Box.Height), log = Math.Abs(Math.Log((double)blob.Box.Width / blob.Box.Height));
        double odds = Constant + (LogMass * Math.Log(Math.Max(.05, massKg ?? (blob.Sum * UnknownKgPerSum)))) + (LogSide * Math.Log(side))
            + (Aspect * log) + (LogStrength * Math.Log(blob.Strength)) + (Filled * blob.Filled) + (Texture * blob.Texture);
        odds = steepness is double steep ? Parallax + (Times * odds) + (LogSteep * Math.Log(LeastSteep + steep)) : odds;
        return 1 / (1 + Math.Exp(-odds));
    }
}
