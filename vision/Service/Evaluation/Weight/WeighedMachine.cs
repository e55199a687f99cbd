using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Evaluation.Weight;

/// <summary>What kind of picture a machine delivers.</summary>
internal enum WeighedInput
{
    /// <summary>Both energies, 16 bit.</summary>
    BothEnergies,

    /// <summary>The high energy alone, 16 bit.</summary>
    OneEnergy,

    /// <summary>The high energy as the maker's 8-bit JPEG, its pixel size known from elsewhere.</summary>
    EightBit,
}

/// <summary>One simulated machine of a maker: its scans with the truth, as each kind of picture.</summary>
/// <param name="profile">The maker.</param>
/// <param name="seed">Chooses the machine; its scans follow from it.</param>
internal sealed class WeighedMachine(VendorProfile profile, ulong seed)
{
    private const int Rows = 384;
    private const int JpegQuality = 85;

    private readonly VendorProfile machine = profile.Installed(new SceneRandom(seed)) with { DualEnergy = true, Inverted = false };

    /// <summary>The maker and machine in words.</summary>
    public string Name => $"{profile.Name} {seed}";

    /// <summary>A scan of this machine with its truth.</summary>
    public SimulatedScan Simulate(int number) => ScanSimulator.Simulate(unchecked(seed + (ulong)number), new SimulationOptions
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All, EmptyShare = 0.1, NearlyEmptyShare = 0.08, BareShare = 0 },
        Profiles = [machine], Rows = (Rows, Rows), MaxLines = 1200,
    });

    /// <summary>The scan as the machine would deliver it.</summary>
    public Scan As(WeighedInput input, SimulatedScan scan)
    {
        Scan both = ScanConversion.ToScan(scan, DateTimeOffset.UnixEpoch) with { System = new ScannerSystem("Simulated", Name, null, []) };
        ScanView view = both.Views[0];
        return input switch
        {
            WeighedInput.BothEnergies => both,
            WeighedInput.OneEnergy => both with { Views = [view with { Planes = [view.Planes[0] with { Energy = Energy.Single }] }] },
            _ => both with { Views = [view with { Planes = Rendered(scan) }] },
        };
    }

    private static IReadOnlyList<ScanPlane> Rendered(SimulatedScan scan)
    {
        byte[] jpeg = JpegWriter.Gray8(Rendering.Picture(scan), scan.Width, scan.Height, scan.Profile.JpegQuality ?? JpegQuality);
        using var content = new MemoryStream(jpeg);
        return ScanReader.Read("scan.jpg", content, ReadLimits.Default).Views[0].Planes;
    }
}
