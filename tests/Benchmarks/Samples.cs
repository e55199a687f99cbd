using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Benchmarks;

/// <summary>The scans that the benchmarks work on: simulated, so that PNG meets real noise and not zeros.</summary>
internal static class Samples
{
    /// <summary>A dual-energy 16-bit scan of 1024 samples by 4096 lines as a UFF file of PNG planes.</summary>
    public static byte[] LargeUff { get; } = Uff(rows: 1024, lines: 4096, seed: 11);

    /// <summary>Scans of ordinary size, one per seed.</summary>
    public static byte[][] OrdinaryUffs(int count) => [.. Enumerable.Range(0, count).Select(i => Uff(rows: 512, lines: 1536, seed: 100 + (ulong)i))];

    private static byte[] Uff(int rows, int lines, ulong seed)
    {
        var options = new SimulationOptions
        {
            Scene = new SceneOptions { Kinds = CargoCatalogue.All, Plan = LoadPlan.OneForty },
            // The finest line pitch fills the width asked for: the simulator coarsens it to MaxLines.
            Profiles = [VendorProfiles.All.First(profile => profile.DualEnergy && profile.Bits == 16) with { PitchRatio = new Span(0.2, 0.2) }],
            Rows = (rows, rows),
            MaxLines = lines,
        };
        return PictureExport.Encode(ScanSimulator.Simulate(seed, options), PictureFormat.Uff).Content;
    }
}
