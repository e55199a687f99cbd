using System.Runtime.CompilerServices;
using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Comparison.Changes;

/// <summary>Why a place says nothing about change.</summary>
[Flags]
internal enum Unsure : byte
{
    None = 0,

    /// <summary>Too dark in both scans: something that came or went behind so much is not seen.</summary>
    Saturated = 1,

    /// <summary>The second scan does not show it.</summary>
    Gap = 2,

    /// <summary>At the border of one of the pictures.</summary>
    Edge = 4,

    /// <summary>The second scan shows the same a little elsewhere.</summary>
    Misaligned = 8,
}

/// <summary>Change of attenuation between two aligned scans, sample by sample, and how far each is to be believed.</summary>
internal sealed class DifferenceMap
{
    private const int BorderSamples = 5;

    // Attenuation over which the second's slow drift against the first is not looked for: changes live there.
    private const float DriftRange = 0.08f;
    private const int DriftRadius = 40;

    /// <summary>A difference made elsewhere.</summary>
    /// <param name="first">Attenuation of the first scan.</param>
    /// <param name="second">Of the second, place and grey as the first's.</param>
    /// <param name="change">What came is above 0.</param>
    /// <param name="unsure">Why each place says nothing.</param>
    public DifferenceMap(Plane first, Plane second, Plane change, Unsure[] unsure)
    {
        First = first;
        Second = second;
        Change = change;
        Unsure = unsure;
    }

    /// <summary>Attenuation of the first scan, as far as both scans can tell it.</summary>
    public Plane First { get; }

    /// <summary>Attenuation of the second, as the first would show it, place and grey alike, as far as both can tell it.</summary>
    public Plane Second { get; }

    /// <summary>What no shift of a sample explains: second minus first, above 0 where something came.</summary>
    public Plane Change { get; }

    /// <summary>Why each place says nothing; row by row.</summary>
    public Unsure[] Unsure { get; }

    /// <summary>The difference of an aligned pair.</summary>
    /// <param name="aligned">The pair.</param>
    /// <param name="alike">Where the two may be expected to show the same, row by row: grey level and drift are told from there; null for everywhere.</param>
    public static DifferenceMap Of(AlignedPlanes aligned, bool[]? alike = null)
    {
        var valid = new Plane(aligned.First.Width, aligned.First.Height);
        Plane transmission = aligned.Warped(aligned.Second.Transmission, valid);
        (float darkFirst, float darkSecond) = (Darkness.Of(aligned.First), Darkness.Of(aligned.Second));
        Plane before = Attenuation(aligned.First.Transmission, darkFirst), second = Attenuation(transmission, darkSecond);
        Unsure[] unsure = Doubts(aligned, valid);
        var usable = new Plane(valid.Width, valid.Height);
        for (int i = 0; i < unsure.Length; i++)
        {
            bool dark = aligned.First.Transmission.Samples[i] < darkFirst || transmission.Samples[i] < darkSecond;
            usable.Samples[i] = unsure[i] == Changes.Unsure.None && !dark && alike?[i] != false ? 1 : 0;
        }

        ToneMap tone = ToneMap.Fit(before, second, usable);
        for (int i = 0; i < second.Samples.Length; i++)
        {
            second.Samples[i] = tone.Map(second.Samples[i]);
        }

        RemoveDrift(before, second, usable);

        // What is darker than one of the scans can tell is at least so dark: a change shows as far as that goes.
        float most = MathF.Min(-MathF.Log(darkFirst), tone.Map(-MathF.Log(darkSecond)));
        var first = new Plane(second.Width, second.Height);
        for (int i = 0; i < second.Samples.Length; i++)
        {
            first.Samples[i] = MathF.Min(before.Samples[i], most);
            second.Samples[i] = MathF.Min(second.Samples[i], most);
            unsure[i] |= first.Samples[i] == most && second.Samples[i] == most ? Changes.Unsure.Saturated : 0;
        }

        return new DifferenceMap(first, second, Tolerant(first, second, aligned.Rest is null ? 1 : 2), unsure);
    }

    // A little past what the scan can tell, so that drift taken off does not make a difference of the dark.
    private static Plane Attenuation(Plane transmission, float dark)
    {
        var attenuation = new Plane(transmission.Width, transmission.Height);
        WorkingPlane.Logarithm(transmission.Samples, attenuation.Samples, dark / 2);
        return attenuation;
    }

    private static Unsure[] Doubts(AlignedPlanes aligned, Plane valid)
    {
        int w = valid.Width, h = valid.Height;
        var doubts = new Unsure[w * h];
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                int i = (y * w) + x;
                bool edge = x < BorderSamples || y < BorderSamples || x >= w - BorderSamples || y >= h - BorderSamples
                    || valid.Samples[i - BorderSamples] == 0 || valid.Samples[i + BorderSamples] == 0
                    || valid.Samples[i - (BorderSamples * w)] == 0 || valid.Samples[i + (BorderSamples * w)] == 0;
                doubts[i] = (valid.Samples[i] == 0 ? Changes.Unsure.Gap : 0) | (edge ? Changes.Unsure.Edge : 0)
                    | (aligned.MovedAt(x, y) ? Changes.Unsure.Misaligned : 0);
            }
        }

        return doubts;
    }

    // Exposure drifts along a scan: the mean of small differences around each place goes.
    private static void RemoveDrift(Plane first, Plane second, Plane usable)
    {
        var sum = new Plane(first.Width, first.Height);
        var weight = new Plane(first.Width, first.Height);
        for (int i = 0; i < first.Samples.Length; i++)
        {
            float d = second.Samples[i] - first.Samples[i];
            float w = usable.Samples[i] * (MathF.Abs(d) < DriftRange ? 1 : 0);
            (sum.Samples[i], weight.Samples[i]) = (w * d, w);
        }

        BoxBlur.Twice(sum, DriftRadius);
        BoxBlur.Twice(weight, DriftRadius);
        for (int i = 0; i < first.Samples.Length; i++)
        {
            second.Samples[i] -= sum.Samples[i] / MathF.Max(.05f, weight.Samples[i]);
        }
    }

    // A sample that the other scan shows within a few samples has not changed: the distance to the range of values there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane Tolerant(Plane first, Plane second, int radius)
    {
        (Plane lowFirst, Plane highFirst) = Range(first, 1, radius);
        (Plane lowSecond, Plane highSecond) = Range(second, 1, radius);
        var change = new Plane(first.Width, first.Height);
        for (int i = 0; i < change.Samples.Length; i++)
        {
            float there = Outside(second.Samples[i], lowFirst.Samples[i], highFirst.Samples[i]);
            float back = -Outside(first.Samples[i], lowSecond.Samples[i], highSecond.Samples[i]);
            change.Samples[i] = there * back <= 0 ? 0 : MathF.Abs(there) < MathF.Abs(back) ? there : back;
        }

        return change;
    }

    private static float Outside(float value, float low, float high) => value > high ? value - high : value < low ? value - low : 0;

    private static (Plane Low, Plane High) Range(Plane plane, int across, int down)
    {
        var low = new Plane(plane.Width, plane.Height);
        var high = new Plane(plane.Width, plane.Height);
        var lowRow = new Plane(plane.Width, plane.Height);
        var highRow = new Plane(plane.Width, plane.Height);
        for (int y = 0; y < plane.Height; y++)
        {
            ReadOnlySpan<float> row = plane.Row(y);
            Span<float> toLow = lowRow.Row(y), toHigh = highRow.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                (toLow[x], toHigh[x]) = (row[x], row[x]);
                for (int k = Math.Max(0, x - across); k <= Math.Min(row.Length - 1, x + across); k++)
                {
                    toLow[x] = MathF.Min(toLow[x], row[k]);
                    toHigh[x] = MathF.Max(toHigh[x], row[k]);
                }
            }
        }

        for (int y = 0; y < plane.Height; y++)
        {
            Span<float> toLow = low.Row(y), toHigh = high.Row(y);
            lowRow.Row(y).CopyTo(toLow);
            highRow.Row(y).CopyTo(toHigh);
            for (int k = Math.Max(0, y - down); k <= Math.Min(plane.Height - 1, y + down); k++)
            {
                ReadOnlySpan<float> otherLow = lowRow.Row(k), otherHigh = highRow.Row(k);
                for (int x = 0; x < toLow.Length; x++)
                {
                    toLow[x] = MathF.Min(toLow[x], otherLow[x]);
                    toHigh[x] = MathF.Max(toHigh[x], otherHigh[x]);
                }
            }
        }

        return (low, high);
    }
}
