namespace VisionInspection.Core.Imaging;

/// <summary>
/// What two energies say of the material: light (organic) above <see cref="Unknown"/>, heavy below. Minus the logarithm of the low
/// energy's transmission over that of the high one's follows the thickness of what most of a picture is made of: a parabola through
/// 0, fitted to the picture itself, every sample weighted by what passes it, so that no calibration is needed. What is left is
/// material; its noise grows with one over the root of the transmission, which a root takes back.
/// </summary>
internal static class MaterialPicture
{
    /// <summary>Neither light nor heavy; or no low energy.</summary>
    public const float Unknown = .5f;

    private const float Floor = 0.005f;
    private const float Gain = 6;

    // Keeps a picture of air alone solvable.
    private const double Ridge = 1e-6;

    /// <summary>The material picture of a pair, in 0..1.</summary>
    /// <param name="high">Transmission at the high energy, 0..1.</param>
    /// <param name="low">That at the low energy; receives the picture.</param>
    public static void Of(ReadOnlySpan<float> high, Span<float> low)
    {
        double x2 = Ridge, x3 = 0, x4 = Ridge, xy = 0, x2y = 0;
        for (int i = 0; i < high.Length; i++)
        {
            double t = high[i], x = Attenuation(high[i]), y = Attenuation(low[i]), weighted = t * x * x;
            x2 += weighted;
            x3 += weighted * x;
            x4 += weighted * x * x;
            xy += t * x * y;
            x2y += weighted * y;
        }

        double determinant = (x2 * x4) - (x3 * x3);
        float first = (float)(((xy * x4) - (x2y * x3)) / determinant), second = (float)(((x2y * x2) - (xy * x3)) / determinant);
        for (int i = 0; i < high.Length; i++)
        {
            float x = Attenuation(high[i]), rest = Attenuation(low[i]) - (first * x) - (second * x * x);
            low[i] = Math.Clamp(Unknown + (Gain * MathF.Sqrt(high[i]) * rest), 0, 1);
        }
    }

    private static float Attenuation(float transmission) => -MathF.Log(Math.Clamp(transmission, Floor, 1));
}
