using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// What two scans of one thing have in common whatever their gain, offset and gamma: attenuation, band-passed and divided by
/// the contrast around it.
/// </summary>
internal static class Features
{
    // Windows of the band's lower end and of the contrast: as Gaussians of deviation 4.5 and 6.9 samples.
    private const int BandRadius = 5;
    private const int ContrastRadius = 8;

    // Taps of a Gaussian of deviation 0.56 samples.
    private const float Side = 0.157f;

    // Contrast, in attenuation, under which a place counts as flat: what noise makes of air.
    private const float Flat = 0.06f;

    /// <summary>Features of an attenuation plane, of its size; about -2 to 2, near 0 in flat places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane Of(Plane attenuation)
    {
        Plane band = Smoothed(attenuation);
        var mean = new Plane(attenuation.Width, attenuation.Height);
        attenuation.Samples.CopyTo(mean.Samples, 0);
        BoxBlur.Twice(mean, BandRadius);
        var energy = mean;
        for (int i = 0; i < band.Samples.Length; i++)
        {
            float b = band.Samples[i] - mean.Samples[i];
            band.Samples[i] = b;
            energy.Samples[i] = b * b;
        }

        BoxBlur.Twice(energy, ContrastRadius);
        for (int i = 0; i < band.Samples.Length; i++)
        {
            // Running sums may leave a trace below nothing.
            band.Samples[i] /= MathF.Sqrt(MathF.Max(0, energy.Samples[i])) + Flat;
        }

        return band;
    }

    private static Plane Smoothed(Plane source)
    {
        var across = new Plane(source.Width, source.Height);
        int last = source.Width - 1;
        for (int y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<float> row = source.Row(y);
            Span<float> to = across.Row(y);
            for (int x = 1; x < last; x++)
            {
                to[x] = ((1 - (2 * Side)) * row[x]) + (Side * (row[x - 1] + row[x + 1]));
            }

            to[0] = row[0];
            to[last] = row[last];
        }

        var down = new Plane(source.Width, source.Height);
        for (int y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<float> above = across.Row(Math.Max(0, y - 1)), row = across.Row(y), below = across.Row(Math.Min(source.Height - 1, y + 1));
            Span<float> to = down.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                to[x] = ((1 - (2 * Side)) * row[x]) + (Side * (above[x] + below[x]));
            }
        }

        return down;
    }
}
