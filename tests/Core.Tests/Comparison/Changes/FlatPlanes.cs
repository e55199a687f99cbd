using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison.Changes;

/// <summary>Small planes of attenuation by formula, and pairs of them.</summary>
internal static class FlatPlanes
{
    /// <summary>A plane of attenuation.</summary>
    public static Plane Of(int width, int height, Func<int, int, double> attenuation)
    {
        var plane = new Plane(width, height);
        for (int i = 0; i < plane.Samples.Length; i++)
        {
            plane.Samples[i] = (float)attenuation(i % width, i / width);
        }

        return plane;
    }

    /// <summary>Two planes as if they had been aligned: what the second has more of has come.</summary>
    public static DifferenceMap Map(Plane first, Plane second, Unsure[]? unsure = null)
    {
        var change = new Plane(first.Width, first.Height);
        for (int i = 0; i < change.Samples.Length; i++)
        {
            change.Samples[i] = second.Samples[i] - first.Samples[i];
        }

        return new DifferenceMap(first, second, change, unsure ?? new Unsure[change.Samples.Length]);
    }

    /// <summary>Two scans of given attenuations on the very same place.</summary>
    /// <param name="parallax">The beam had moved, by nothing.</param>
    /// <param name="bits">Bits per sample of the second file.</param>
    /// <param name="missing">Columns at the right that the second does not show.</param>
    public static AlignedPlanes Aligned(Plane first, Plane second, bool parallax = false, int bits = 16, int missing = 0)
    {
        var warp = new ColumnWarp(first.Width, first.Height);
        float half = .5f * (first.Height - 1);
        for (int x = 0; x < first.Width; x++)
        {
            (warp.X[x], warp.Middle[x], warp.Reach[x]) = (x, half, half);
        }

        int across = first.Width / MatchBack.FullBlock;
        return new AlignedPlanes(
            Working(first, 0, 16), Working(second, missing, bits), warp, parallax ? new RestField(first.Width, first.Height) : null,
            1, 1, new bool[across * (first.Height / MatchBack.FullBlock)], across);
    }

    /// <summary>A scan of given attenuations.</summary>
    /// <param name="attenuation">The attenuations.</param>
    /// <param name="missing">Columns at the right that it does not show.</param>
    /// <param name="bits">Bits per sample of its file.</param>
    public static WorkingPlane Working(Plane attenuation, int missing = 0, int bits = 16)
    {
        int width = attenuation.Width - missing;
        var samples = new ushort[width * attenuation.Height];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (ushort)(ushort.MaxValue * Math.Exp(-attenuation.Row(i / width)[i % width]));
        }

        var view = new ScanView
        {
            Id = "side", Geometry = ViewGeometry.Side, Width = width, Height = attenuation.Height,
            Planes = [new ScanPlane(Energy.High, PlaneQuantity.Transmission, samples, new PlaneSource("raw", bits, ushort.MaxValue, ReadOnlyMemory<byte>.Empty))],
        };
        return WorkingPlane.Of(view, new PixelBox(0, 0, width, attenuation.Height));
    }

    /// <summary>Noise that is the same in every run, about normal, of deviation 1.</summary>
    public static double Noise(int x, int y, int seed = 1)
    {
        double sum = 0;
        for (int k = 0; k < 6; k++)
        {
            uint h = unchecked((uint)((x * 374761393) + (y * 668265263) + (((seed * 8) + k) * 974634773)));
            h = unchecked((h ^ (h >> 13)) * 1274126177);
            sum += (h ^ (h >> 16)) / (double)uint.MaxValue;
        }

        return (sum - 3) * Math.Sqrt(2);
    }
}
