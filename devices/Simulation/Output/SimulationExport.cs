using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>What an export for training holds.</summary>
/// <param name="Folder">Where to.</param>
/// <param name="Count">Number of scans.</param>
/// <param name="Seed">First seed; scan n has this seed plus n, whichever worker makes it.</param>
public sealed record TrainingExport(string Folder, int Count, ulong Seed)
{
    /// <summary>Machines to choose from; by default all that are not held out.</summary>
    public IReadOnlyList<VendorProfile> Profiles { get; init; } = [.. VendorProfiles.All.Where(p => !p.HeldOut)];

    /// <summary>What is on the conveyances.</summary>
    public SceneOptions Scene { get; init; } = new() { Kinds = Cargo.CargoCatalogue.All };

    /// <summary>So many scans in a row show containers of one lot; 0 for no lots.</summary>
    public int LotSize { get; init; }

    /// <summary>Number of workers.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}

/// <summary>Simulates many scans on several workers and writes them in the order of their seeds.</summary>
public static class SimulationExport
{
    /// <summary>Runs an export for training.</summary>
    /// <param name="export">What to write.</param>
    /// <param name="progress">Told the number of scans written so far.</param>
    /// <param name="stopping">Stops between scans.</param>
    public static void Run(TrainingExport export, IProgress<int>? progress = null, CancellationToken stopping = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        var options = new SimulationOptions
        {
            Scene = export.Scene, Profiles = export.Profiles, Rows = (200, 256), MaxLines = 1024, LowEnergy = false,
        };
        using var writer = new TrainingShardWriter(export.Folder);
        int done = 0;
        var scans = Enumerable.Range(0, export.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(export.Workers)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => ScanSimulator.Simulate(unchecked(export.Seed + (ulong)i), options with { Scene = SceneOf(export, i) }));
        foreach (SimulatedScan scan in scans)
        {
            writer.Write(scan);
            progress?.Report(++done);
        }
    }

    private static SceneOptions SceneOf(TrainingExport export, int index) => export.LotSize == 0
        ? export.Scene
        : export.Scene with { Lot = CargoLot.Draw(export.Scene.Kinds, unchecked(export.Seed + (ulong)(index / export.LotSize * export.LotSize))), BareShare = 0 };
}
