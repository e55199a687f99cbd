using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>How alike the features of two aligned scans are: their correlation where either has texture.</summary>
internal static class Likeness
{
    private const float Texture = 0.35f;
    private const int LeastSamples = 200;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(Plane first, Plane warped, Plane valid)
    {
        double ab = 0, aa = 0, bb = 0;
        int seen = 0, textured = 0, counted = 0;
        for (int i = 0; i < first.Samples.Length; i++)
        {
            float a = first.Samples[i], b = warped.Samples[i];
            bool texture = MathF.Abs(a) > Texture;
            textured += texture ? 1 : 0;
            if (valid.Samples[i] == 0)
            {
                continue;
            }

            seen += texture ? 1 : 0;
            if (texture || MathF.Abs(b) > Texture)
            {
                ab += a * b;
                aa += a * a;
                bb += b * b;
                counted++;
            }
        }

        // A warp that shows little of the first scan is no match, however well it fits there.
        double shown = Math.Min(1, seen / (.7 * Math.Max(1, textured)));
        return counted < LeastSamples || aa * bb == 0 ? 0 : shown * ab / Math.Sqrt(aa * bb);
    }
}
