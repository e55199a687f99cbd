namespace VisionInspection.Core.Comparison.Changes;

/// <summary>
/// From a region's figures to the probability that something came or went: a logistic regression, fitted to regions of simulated
/// pairs with packages of 2 to 20 kg and the beam at the same place or moved.
/// </summary>
internal static class ChangeScore
{
    private const double Constant = -4.33, LogMass = 1.34, LogSide = .31, Aspect = -1.13, LogStrength = 1.62, Filled = 2.46, Texture = .8, Parallax = -1.62;

    // Stands for an unknown mass: a change of 0.1 over a sample is a gram where samples are 7 mm apart.
    private const double UnknownKgPerSum = .02;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="blob">The region.</param>
    /// <param name="massKg">Its mass; null where the scale is unknown.</param>
    /// <param name="parallax">The beam had moved.</param>
    public static double Of(ChangeBlob blob, double? massKg, bool parallax)
    {
        double side = Math.Min(blob.Box.Width, blob.Box.Height), log = Math.Abs(Math.Log((double)blob.Box.Width / blob.Box.Height));
        double odds = Constant + (LogMass * Math.Log(Math.Max(.05, massKg ?? (blob.Sum * UnknownKgPerSum)))) + (LogSide * Math.Log(side))
            + (Aspect * log) + (LogStrength * Math.Log(blob.Strength)) + (Filled * blob.Filled) + (Texture * blob.Texture)
            + (parallax ? Parallax : 0);
        return 1 / (1 + Math.Exp(-odds));
    }
}
