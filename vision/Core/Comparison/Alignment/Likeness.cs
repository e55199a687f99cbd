using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>How alike the features of two aligned scans are: their correlation where either has texture.</summary>
internal static class Likeness
{
    private const float Texture = 0.35f;
    private const int LeastSamples = 200;

    // Share of the texture of one scan that the other must show.
    private const double Shown = .7;

    /// <summary>The correlation, less where the warp brings neither scan to the other as a whole.</summary>
    /// <param name="first">Features of the first.</param>
    /// <param name="second">Features of the second, at the first's scale.</param>
    /// <param name="warped">The second's as the first would show them.</param>
    /// <param name="valid">1 where the second has samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(Plane first, Plane second, Plane warped, Plane valid)
    {
        double ab = 0, aa = 0, bb = 0;
        int seen = 0, used = 0, textured = 0, counted = 0;
        for (int i = 0; i < first.Samples.Length; i++)
        {
            float a = first.Samples[i], b = warped.Samples[i];
            bool texture = MathF.Abs(a) > Texture, other = MathF.Abs(b) > Texture;
            textured += texture ? 1 : 0;
            if (valid.Samples[i] == 0)
            {
                continue;
            }

            seen += texture ? 1 : 0;
            used += other ? 1 : 0;
            if (texture || other)
            {
                ab += a * b;
                aa += a * a;
                bb += b * b;
                counted++;
            }
        }

        // A warp that shows little of the first scan and uses little of the second is no match, however well it fits there.
        double share = Math.Max((double)seen / Math.Max(1, textured), (double)used / Math.Max(1, Textured(second)));
        double shown = Math.Min(1, share / Shown);
        return counted < LeastSamples || aa * bb == 0 ? 0 : shown * ab / Math.Sqrt(aa * bb);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Textured(Plane features)
    {
        int textured = 0;
        foreach (float sample in features.Samples)
        {
            textured += MathF.Abs(sample) > Texture ? 1 : 0;
        }

        return textured;
    }
}
