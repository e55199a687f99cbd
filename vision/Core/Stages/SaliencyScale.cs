using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Stages;

/// <summary>
/// Evidence to a saliency map. A cell with log-odds e of cargo gets s = ln(1 + exp e): next to nothing where cargo is
/// unlikely, e itself where it is likely. The map is 255 s / max(the largest s, ln 2), so that the hottest cell of a
/// loaded container is 255, and a container in which no cell reaches even odds stays as faint as its evidence.
/// </summary>
internal static class SaliencyScale
{
    // The s of even odds.
    private const double EvenOdds = 0.69314718055994531;

    /// <summary>The map of one container.</summary>
    /// <param name="evidence">Log-odds row by row.</param>
    /// <param name="width">Cells across.</param>
    /// <param name="covers">The source pixels under the map.</param>
    public static SaliencyMap Map(ReadOnlySpan<float> evidence, int width, PixelBox covers)
    {
        double most = EvenOdds;
        foreach (float logit in evidence)
        {
            most = Math.Max(most, Softplus(logit));
        }

        var values = new byte[evidence.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (byte)Math.Round(255 * Softplus(evidence[i]) / most);
        }

        return new SaliencyMap(width, evidence.Length / width, values, covers);
    }

    // Bounded, so that no number a model can give overflows; not a number counts as nothing.
    private static double Softplus(float logit) =>
        float.IsNaN(logit) ? 0 : Math.Log(1 + Math.Exp(Math.Clamp(logit, -500, 500)));
}
