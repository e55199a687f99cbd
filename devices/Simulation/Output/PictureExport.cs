using VisionInspection.ImagingFormats.Uff;
using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>File formats of simulated pictures.</summary>
public enum PictureFormat
{
    /// <summary>What the profile's machine saves: JPEG, 8-bit PNG or 16-bit PNG.</summary>
    AsProfile,

    /// <summary>UFF profile <c>vi-1</c> with all energies.</summary>
    Uff,

    /// <summary>16-bit PNG of the high energy.</summary>
    Png,

    /// <summary>16-bit TIFF of the high energy.</summary>
    Tiff,
}

/// <summary>What to write into a folder for people and other programs to look at.</summary>
/// <param name="Folder">Where to.</param>
/// <param name="Count">Number of scans.</param>
/// <param name="Seed">First seed.</param>
/// <param name="Options">What to simulate.</param>
/// <param name="Format">As what.</param>
public sealed record PictureExport(string Folder, int Count, ulong Seed, SimulationOptions Options, PictureFormat Format)
{
    // A seed gives the same file on every day.
    private static readonly DateTimeOffset FixedStart = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes <c>sim-SEED</c> pictures with <c>sim-SEED.truth.json</c> and <c>sim-SEED.cargo.png</c> beside them.</summary>
    /// <param name="progress">Told the number of scans written so far.</param>
    /// <param name="stopping">Stops between scans.</param>
    public void Run(IProgress<int>? progress = null, CancellationToken stopping = default)
    {
        Directory.CreateDirectory(Folder);
        for (int i = 0; i < Count; i++)
        {
            stopping.ThrowIfCancellationRequested();
            SimulatedScan scan = ScanSimulator.Simulate(unchecked(Seed + (ulong)i), Options);
            Save(scan, Path.Combine(Folder, $"sim-{scan.Seed}"), Format);
            progress?.Report(i + 1);
        }
    }

    /// <summary>Encodes the high energy of a scan.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="format">As what.</param>
    /// <param name="day">How many days later than others it is to have begun, where the format tells.</param>
    /// <returns>File name extension with its dot, and the file.</returns>
    public static (string Extension, byte[] Content) Encode(SimulatedScan scan, PictureFormat format, int day = 0)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return format switch
        {
            PictureFormat.Uff => (".uff", Uff(scan, day)),
            PictureFormat.AsProfile when scan.Profile is { Bits: 16, DualEnergy: true } && scan.Low is not null => (".uff", Uff(scan, day)),
            PictureFormat.Tiff => (".tif", TiffWriter.Gray16(scan.High, scan.Width, scan.Height)),
            PictureFormat.AsProfile when scan.Profile is { Bits: 8, JpegQuality: { } quality } =>
                (".jpg", JpegWriter.Gray8(Rendering.Picture(scan), scan.Width, scan.Height, quality)),
            PictureFormat.AsProfile when scan.Profile.Bits == 8 || scan.Profile.Inverted =>
                (".png", PngWriter.Gray8(Rendering.Picture(scan), scan.Width, scan.Height)),
            _ => (".png", PngWriter.Gray16(scan.High, scan.Width, scan.Height)),
        };
    }

    /// <summary>Writes a scan, its truth and its mask, under a path without extension.</summary>
    internal static void Save(SimulatedScan scan, string name, PictureFormat format, int day = 0)
    {
        (string extension, byte[] content) = Encode(scan, format, day);
        File.WriteAllBytes(name + extension, content);
        File.WriteAllBytes(name + ".truth.json", TruthFile.Content(scan));
        byte[] mask = Array.ConvertAll(scan.CargoMask, m => m ? byte.MaxValue : (byte)0);
        File.WriteAllBytes(name + ".cargo.png", PngWriter.Gray8(mask, scan.Width, scan.Height, 6));
    }

    private static byte[] Uff(SimulatedScan scan, int day)
    {
        using var file = new MemoryStream();
        UffWriter.Write(ScanConversion.ToScan(scan, FixedStart.AddDays(day)), file);
        return file.ToArray();
    }
}
