using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests;

/// <summary>Scans drawn by a formula: transmission 0..1 for every pixel.</summary>
internal static class TestScans
{
    /// <summary>A scan of one side view.</summary>
    public static Scan Of(int width, int height, Func<int, int, double> transmission) =>
        Of(View(width, height, transmission));

    /// <summary>A scan of the given views.</summary>
    public static Scan Of(params ScanView[] views) => new() { Id = "drawn", Format = "png", Views = views };

    /// <summary>A view of one high-energy plane.</summary>
    public static ScanView View(int width, int height, Func<int, int, double> transmission)
    {
        var samples = new ushort[width * height];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (ushort)Math.Round(ushort.MaxValue * Math.Clamp(transmission(i % width, i / width), 0, 1));
        }

        return new ScanView
        {
            Id = "side",
            Geometry = ViewGeometry.Side,
            Width = width,
            Height = height,
            Planes = [new ScanPlane(Energy.High, PlaneQuantity.Transmission, samples, new PlaneSource("raw", 16, 65535, default))],
        };
    }

    /// <summary>
    /// Air, containers from 10 % to 75 % of the height at the given shares of the width, a chassis below. Loaded ones
    /// hold a dark block.
    /// </summary>
    public static Func<int, int, double> Train(int width, int height, params (double Left, double Right, bool Loaded)[] containers) =>
        (x, y) =>
        {
            double across = (x + 0.5) / width;
            double down = (y + 0.5) / height;
            if (down is > 0.8 and < 0.9)
            {
                return 0.1;
            }

            foreach ((double left, double right, bool loaded) in containers)
            {
                if (across >= left && across < right && down is >= 0.1 and < 0.75)
                {
                    double along = (across - left) / (right - left);
                    return loaded && along is > 0.4 and < 0.6 && down is > 0.4 and < 0.7 ? 0.15 : 0.8;
                }
            }

            return 1;
        };
}
