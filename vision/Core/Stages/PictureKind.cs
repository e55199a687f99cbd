namespace VisionInspection.Core.Stages;

/// <summary>What the locator takes a picture for: probabilities that sum to 1.</summary>
/// <param name="Upright">A scan from the side, the right way up.</param>
/// <param name="UpsideDown">One turned over.</param>
/// <param name="NotXRay">No X-ray scan of a conveyance.</param>
/// <param name="CutBelow">A scan that ends above the containers' floor.</param>
internal readonly record struct PictureKind(double Upright, double UpsideDown, double NotXRay, double CutBelow)
{
    /// <summary>From the locator's four log-odds.</summary>
    public static PictureKind Of(ReadOnlySpan<float> logits)
    {
        Span<double> odds = stackalloc double[4];
        float most = float.NegativeInfinity;
        foreach (float logit in logits)
        {
            most = Math.Max(most, logit);
        }

        double sum = 0;
        for (int i = 0; i < odds.Length; i++)
        {
            sum += odds[i] = Math.Exp(logits[i] - most);
        }

        return new PictureKind(odds[0] / sum, odds[1] / sum, odds[2] / sum, odds[3] / sum);
    }
}
