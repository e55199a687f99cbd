using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Comparison.Changes;

/// <summary>
/// What the first scan shows where the second shows a given attenuation: gain, offset, gamma and whatever else a maker's
/// curve does, as the monotone curve through the medians. Changes are few and do not move a median.
/// </summary>
internal sealed class ToneMap
{
    private const int Bins = 124, Levels = 620;
    private const float Most = 6.2f;
    private const int LeastSamples = 40;

    private readonly float[] curve;

    private ToneMap(float[] curve) => this.curve = curve;

    /// <summary>Fits the curve to aligned attenuations.</summary>
    public static ToneMap Fit(Plane first, Plane second, Plane usable)
    {
        var counts = new int[Bins * Levels];
        for (int i = 0; i < first.Samples.Length; i++)
        {
            if (usable.Samples[i] > 0)
            {
                counts[(Bin(second.Samples[i]) * Levels) + Math.Clamp((int)(first.Samples[i] / Most * Levels), 0, Levels - 1)]++;
            }
        }

        var places = new List<(double At, double Value, double Weight)>();
        for (int b = 0; b < Bins; b++)
        {
            ReadOnlySpan<int> bin = counts.AsSpan(b * Levels, Levels);
            int total = 0;
            foreach (int n in bin)
            {
                total += n;
            }

            if (total >= LeastSamples)
            {
                places.Add(((b + .5) * Most / Bins, Median(bin, total), Math.Min(total, 4000)));
            }
        }

        return new ToneMap(Curve(Rising(places)));
    }

    /// <summary>The first scan's attenuation for one of the second.</summary>
    public float Map(float attenuation)
    {
        float at = Math.Clamp(attenuation / Most * (curve.Length - 1), 0, curve.Length - 1.001f);
        int i = (int)at;
        return curve[i] + ((at - i) * (curve[i + 1] - curve[i]));
    }

    private static int Bin(float attenuation) => Math.Clamp((int)(attenuation / Most * Bins), 0, Bins - 1);

    private static double Median(ReadOnlySpan<int> bin, int total)
    {
        int seen = 0;
        for (int l = 0; l < bin.Length; l++)
        {
            if (seen + bin[l] >= total / 2.0)
            {
                return (l + ((total / 2.0) - seen) / bin[l]) * Most / Levels;
            }

            seen += bin[l];
        }

        return Most;
    }

    // Pool adjacent violators.
    private static List<(double At, double Value)> Rising(List<(double At, double Value, double Weight)> places)
    {
        var blocks = new List<(double Value, double Weight, List<double> At)>();
        foreach ((double at, double value, double weight) in places)
        {
            blocks.Add((value, weight, [at]));
            while (blocks.Count > 1 && blocks[^2].Value > blocks[^1].Value)
            {
                (double v1, double w1, List<double> at1) = blocks[^2];
                (double v2, double w2, List<double> at2) = blocks[^1];
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((((v1 * w1) + (v2 * w2)) / (w1 + w2), w1 + w2, [.. at1, .. at2]));
            }
        }

        return [.. blocks.SelectMany(block => block.At.Select(at => (at, block.Value)))];
    }

    // Linear between the places, and as the two scans' own scale beyond them.
    private static float[] Curve(List<(double At, double Value)> places)
    {
        var curve = new float[333];
        for (int i = 0; i < curve.Length; i++)
        {
            double at = i * Most / (curve.Length - 1);
            int next = places.FindIndex(p => p.At > at);
            curve[i] = (float)(places.Count == 0 ? at
                : next == 0 ? Math.Max(0, places[0].Value * at / places[0].At)
                : next < 0 ? places[^1].Value + (at - places[^1].At)
                : places[next - 1].Value
                    + ((places[next].Value - places[next - 1].Value) * (at - places[next - 1].At) / (places[next].At - places[next - 1].At)));
        }

        return curve;
    }
}
