using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>A simulated scan as the scan that a real machine would deliver: what it measured, and nothing of the truth.</summary>
public static class ScanConversion
{
    /// <summary>Converts a scan.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="started">When it is to have begun.</param>
    public static Scan ToScan(SimulatedScan scan, DateTimeOffset started)
    {
        ArgumentNullException.ThrowIfNull(scan);
        List<ScanPlane> planes = [Plane(scan, scan.Low is null ? Energy.Single : Energy.High, "high", scan.High)];
        if (scan.Low is not null)
        {
            planes.Add(Plane(scan, Energy.Low, "low", scan.Low));
        }

        // 0.4 m/s, a usual walking pace of gantries and trucks.
        double lineRate = 400 / scan.PitchXMm;
        return new Scan
        {
            Id = $"sim-{scan.Seed}",
            Format = "simulated",
            Views =
            [
                new ScanView
                {
                    Id = "side", Geometry = ViewGeometry.Side, Width = scan.Width, Height = scan.Height, Planes = planes,
                    PitchXMm = scan.PitchXMm, PitchYMm = scan.PitchYMm, LineRateHz = lineRate,
                },
            ],
            Started = started,
            Ended = started.AddSeconds(scan.Width / lineRate),
            Site = "SIMULATED",
            Direction = scan.Backward ? TravelDirection.Backward : TravelDirection.Forward,
            SpeedMmPerSecond = 400,
            System = new ScannerSystem("Simulated", scan.Profile.Name, null, scan.Low is null ? [6] : [6, 3.5]) { Source = BeamSource.Linac },
            Conveyance = new Conveyance(
                null, [.. scan.Containers.Select(c => new ContainerReading(c.Number, c.Number, null, null) { SizeType = c.SizeType })]),
        };
    }

    private static ScanPlane Plane(SimulatedScan scan, Energy energy, string name, ushort[] samples) =>
        new(energy, PlaneQuantity.Transmission, samples,
            new PlaneSource("png", 16, ushort.MaxValue, PngWriter.Gray16(samples, scan.Width, scan.Height)) { Name = name });
}
