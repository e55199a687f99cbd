using System.Numerics;
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
    public static Plane Of(Plane attenuation)
    {
        Plane band = Smoothed(attenuation);
        var mean = new Plane(attenuation.Width, attenuation.Height);
        attenuation.Samples.CopyTo(mean.Samples, 0);
        BoxBlur.Twice(mean, BandRadius);
        Plane energy = mean;
        Subtract(band.Samples, mean.Samples, energy.Samples);
        BoxBlur.Twice(energy, ContrastRadius);
        Divide(band.Samples, energy.Samples);
        return band;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(Span<float> band, ReadOnlySpan<float> mean, Span<float> energy)
    {
        int i = 0, wide = Vector<float>.Count;
        for (; i <= band.Length - wide; i += wide)
        {
            Vector<float> b = new Vector<float>(band[i..]) - new Vector<float>(mean[i..]);
            b.CopyTo(band[i..]);
            (b * b).CopyTo(energy[i..]);
        }

        for (; i < band.Length; i++)
        {
            band[i] -= mean[i];
            energy[i] = band[i] * band[i];
        }
    }

    // Running sums may leave a trace of energy below nothing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Divide(Span<float> band, ReadOnlySpan<float> energy)
    {
        int i = 0, wide = Vector<float>.Count;
        for (; i <= band.Length - wide; i += wide)
        {
            Vector<float> contrast = Vector.SquareRoot(Vector.Max(Vector<float>.Zero, new Vector<float>(energy[i..]))) + new Vector<float>(Flat);
            (new Vector<float>(band[i..]) / contrast).CopyTo(band[i..]);
        }

        for (; i < band.Length; i++)
        {
            band[i] /= MathF.Sqrt(MathF.Max(0, energy[i])) + Flat;
        }
    }

    private static Plane Smoothed(Plane source)
    {
        var across = new Plane(source.Width, source.Height);
        int last = source.Width - 1;
        for (int y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<float> row = source.Row(y);
            Span<float> to = across.Row(y);
            Weighted(row[..^2], row[1..^1], row[2..], to[1..^1]);
            to[0] = row[0];
            to[last] = row[last];
        }

        var down = new Plane(source.Width, source.Height);
        for (int y = 0; y < source.Height; y++)
        {
            Weighted(across.Row(Math.Max(0, y - 1)), across.Row(y), across.Row(Math.Min(source.Height - 1, y + 1)), down.Row(y));
        }

        return down;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Weighted(ReadOnlySpan<float> before, ReadOnlySpan<float> row, ReadOnlySpan<float> after, Span<float> to)
    {
        int x = 0, wide = Vector<float>.Count;
        for (; x <= to.Length - wide; x += wide)
        {
            Vector<float> sides = new Vector<float>(before[x..]) + new Vector<float>(after[x..]);
            ((new Vector<float>(row[x..]) * (1 - (2 * Side))) + (sides * Side)).CopyTo(to[x..]);
        }

        for (; x < to.Length; x++)
        {
            to[x] = ((1 - (2 * Side)) * row[x]) + (Side * (before[x] + after[x]));
        }
    }
}
