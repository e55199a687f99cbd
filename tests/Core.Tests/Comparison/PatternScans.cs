using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison;

/// <summary>Pictures made by formula, sampled wherever a warp wants them.</summary>
internal static class PatternScans
{
    /// <summary>A scan of a pattern of boxes and grain.</summary>
    /// <param name="width">Lines.</param>
    /// <param name="height">Samples.</param>
    /// <param name="place">The place of the pattern that a sample shows.</param>
    /// <param name="seed">Another seed is another pattern.</param>
    public static Scan Scan(int width, int height, Func<double, double, (double X, double Y)> place, int seed = 1)
    {
        (double X, double Y, double Wide, double High, double Dense)[] boxes = Boxes(seed);
        var samples = new ushort[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (double u, double v) = place(x + .5, y + .5);
                double attenuation = .05;
                foreach (var box in boxes)
                {
                    // Edges a sample wide, so that fractions of a sample can be told.
                    attenuation += box.Dense * Soft(u - box.X) * Soft(box.X + box.Wide - u) * Soft(v - box.Y) * Soft(box.Y + box.High - v);
                }

                samples[(y * width) + x] = (ushort)(ushort.MaxValue * Math.Exp(-attenuation));
            }
        }

        return Of(samples, width, height);
    }

    /// <summary>A scan of given samples.</summary>
    public static Scan Of(ushort[] samples, int width, int height, ViewGeometry geometry = ViewGeometry.Side, Energy energy = Energy.High) => new()
    {
        Id = "pattern",
        Format = "test",
        Views =
        [
            new ScanView
            {
                Id = "side", Geometry = geometry, Width = width, Height = height,
                Planes = [new ScanPlane(energy, PlaneQuantity.Transmission, samples, new PlaneSource("raw", 16, ushort.MaxValue, ReadOnlyMemory<byte>.Empty))],
            },
        ],
    };

    private static (double X, double Y, double Wide, double High, double Dense)[] Boxes(int seed)
    {
        uint state = unchecked((uint)seed * 2654435761);
        double Next()
        {
            state = unchecked((state * 1664525) + 1013904223);
            return (double)(state >> 8) / (1 << 24);
        }

        return [.. Enumerable.Range(0, 90).Select(_ => (
            40 + (Next() * 520), 20 + (Next() * 150), 6 + (Next() * 60), 5 + (Next() * 40), .05 + (Next() * .5)))];
    }

    private static double Soft(double distance) => 1 / (1 + Math.Exp(-2.5 * distance));
}
