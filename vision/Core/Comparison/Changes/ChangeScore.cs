namespace VisionInspection.Core.Comparison.Changes;

/// <summary>
/// From a region's figures to the probability that something came or went: a logistic regression, fitted to regions of simulated
/// pairs with packages of 2 to 20 kg. Where the beam had moved another one holds, fitted to 300 such pairs with a package weighing as
/// much as four regions that are none: there regions are many, and those that are thin, textured or where the field is steep, so that
/// near and far things part, are mostly something misplaced.
/// </summary>
internal static class ChangeScore
{
    private const double Constant = -4.33, LogMass = 1.34, LogSide = .31, Aspect = -1.13, LogStrength = 1.62, Filled = 2.46, Texture = .8;

    // With the beam moved.
    private const double MovedConstant = -13.0, MovedLogMass = 1.10, MovedLogSide = 2.70, MovedAspect = -3.76, MovedLogStrength = 3.44,
        MovedFilled = 3.43, MovedTexture = -8.89, LogSteep = -2.68, LeastSteep = .2;

    // Stands for an unknown mass: a change of 0.1 over a sample is a gram where samples are 7 mm apart.
    private const double UnknownKgPerSum = .02;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="blob">The region.</param>
    /// <param name="massKg">Its mass; null where the scale is unknown.</param>
    /// <param name="steepness">How much the field changes around it, as <see cref="Alignment.RestField.Steepness"/> says; null without parallax.</param>
    public static double Of(ChangeBlob blob, double? massKg, double? steepness)
    {
        double side = Math.Log(Math.Min(blob.Box.Width, blob.Box.Height)), aspect = Math.Abs(Math.Log((double)blob.Box.Width / blob.Box.Height));
        double mass = Math.Log(Math.Max(.05, massKg ?? (blob.Sum * UnknownKgPerSum))), strength = Math.Log(blob.Strength);
        double odds = steepness is not double steep
            ? Constant + (LogMass * mass) + (LogSide * side) + (Aspect * aspect) + (LogStrength * strength) + (Filled * blob.Filled) + (Texture * blob.Texture)
            : MovedConstant + (MovedLogMass * mass) + (MovedLogSide * side) + (MovedAspect * aspect) + (MovedLogStrength * strength)
                + (MovedFilled * blob.Filled) + (MovedTexture * blob.Texture) + (LogSteep * Math.Log(LeastSteep + steep));
        return 1 / (1 + Math.Exp(-odds));
    }
}
