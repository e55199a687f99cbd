using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.ImagingFormats.Uff;

namespace VisionInspection.Service.Tests.Support;

/// <summary>Files of scans of a drawn truck: its plate, what stands on it, and whether a package is tied under it.</summary>
internal static class VehicleScans
{
    public const string Plate = "AB-123 CD";

    /// <summary>The plate as a key.</summary>
    public const string Key = "AB123CD";

    /// <summary>Where a container stands.</summary>
    public static readonly PixelBox Container = new(190, 20, 440, 120);

    /// <summary>Where a package is tied, between the axles.</summary>
    public static readonly PixelBox Package = new(300, 158, 30, 18);

    private const int Width = 700, Height = 220;

    /// <summary>A file.</summary>
    /// <param name="plate">The plate as the gate reads it; null for none.</param>
    /// <param name="container">Number of what stands on it; null for an empty truck.</param>
    /// <param name="package">Whether the package is there.</param>
    /// <param name="truck">Another truck looks different.</param>
    public static byte[] Uff(string? plate, string? container = null, bool package = false, int truck = 1)
    {
        using var file = new MemoryStream();
        UffWriter.Write(
            new Scan
            {
                Id = "truck",
                Format = "uff-vi-1",
                Started = DateTimeOffset.UnixEpoch,
                Ended = DateTimeOffset.UnixEpoch,
                Site = "harbour",
                System = new ScannerSystem("maker", "portal", null, [6]) { Source = BeamSource.Linac },
                Conveyance = new Conveyance(plate, container is null ? [] : [new ContainerReading(container, container, null, null)]),
                Views =
                [
                    new ScanView
                    {
                        Id = "side", Geometry = ViewGeometry.Side, Width = Width, Height = Height, PitchXMm = 9, PitchYMm = 9,
                        Planes = [new ScanPlane(Energy.High, PlaneQuantity.Transmission, Draw(container, package, truck), new PlaneSource("png", 16, ushort.MaxValue, Array.Empty<byte>()))],
                    },
                ],
            },
            file);
        return file.ToArray();
    }

    // The cab in front, chassis and axles along the bottom, the container with goods of its own between.
    private static ushort[] Draw(string? container, bool package, int truck)
    {
        var attenuation = new double[Width * Height];
        Blocks(attenuation, truck, 26, new PixelBox(30, 40, 130, 130));
        Blocks(attenuation, truck + 100, 60, new PixelBox(160, 144, 500, 60));
        if (container is not null)
        {
            Blocks(attenuation, container.Sum(c => c), 50, Container);
            Box(attenuation, Container.X, Container.Y, Container.Width, Container.Height, .12);
        }

        if (package)
        {
            Box(attenuation, Package.X, Package.Y, Package.Width, Package.Height, .3);
        }

        return Array.ConvertAll(attenuation, a => (ushort)(ushort.MaxValue * Math.Exp(-a)));
    }

    private static void Blocks(double[] attenuation, int seed, int count, PixelBox into)
    {
        var chance = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            double wide = 6 + (chance.NextDouble() * into.Width / 8), high = 5 + (chance.NextDouble() * into.Height / 4);
            Box(
                attenuation, into.X + (chance.NextDouble() * (into.Width - wide)), into.Y + (chance.NextDouble() * (into.Height - high)),
                wide, high, .05 + (chance.NextDouble() * .4));
        }
    }

    // Edges a sample wide.
    private static void Box(double[] attenuation, double x, double y, double wide, double high, double dense)
    {
        for (int v = Math.Max(0, (int)y - 4); v < Math.Min(Height, y + high + 4); v++)
        {
            for (int u = Math.Max(0, (int)x - 4); u < Math.Min(Width, x + wide + 4); u++)
            {
                attenuation[(v * Width) + u] += dense * Soft(u + .5 - x) * Soft(x + wide - u - .5) * Soft(v + .5 - y) * Soft(y + high - v - .5);
            }
        }
    }

    private static double Soft(double distance) => 1 / (1 + Math.Exp(-2.5 * distance));
}
