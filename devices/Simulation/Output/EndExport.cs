using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>The ends of many containers, simulated on several workers and written in the order of their seeds.</summary>
/// <param name="Folder">Where to.</param>
/// <param name="Count">Number of containers; each has two ends.</param>
/// <param name="Seed">First seed; container n has this seed plus n, whichever worker makes it.</param>
public sealed record EndExport(string Folder, int Count, ulong Seed)
{
    /// <summary>Machines to choose from; by default all that are not held out.</summary>
    public IReadOnlyList<VendorProfile> Profiles { get; init; } = [.. VendorProfiles.All.Where(p => !p.HeldOut)];

    /// <summary>Makers of reefers and how often something is hidden.</summary>
    public ReeferOptions Reefers { get; init; } = new() { ConcealedShare = .5 };

    /// <summary>Share of containers that are reefers.</summary>
    public double ReeferShare { get; init; } = .8;

    /// <summary>Number of workers.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>What the ends of container n are simulated with: four in five are of 40 feet, as most reefers are.</summary>
    internal SimulationOptions Options(int n, (int Least, int Most) rows) => new()
    {
        Scene = new SceneOptions
        {
            Kinds = Cargo.CargoCatalogue.All, BareShare = 0, ReeferShare = ReeferShare, Reefers = Reefers,
            Plan = n % 5 == 0 ? LoadPlan.OneTwenty : LoadPlan.OneForty,
        },
        Profiles = Profiles,
        Rows = rows,
        LowEnergy = false,
    };

    /// <summary>Runs the export.</summary>
    /// <param name="progress">Told the number of containers written so far.</param>
    /// <param name="stopping">Stops between containers.</param>
    public void Run(IProgress<int>? progress = null, CancellationToken stopping = default)
    {
        using var writer = new EndShardWriter(Folder);
        int done = 0;
        var containers = Enumerable.Range(0, Count).AsParallel().AsOrdered().WithDegreeOfParallelism(Workers)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => EndSimulator.Simulate(unchecked(Seed + (ulong)i), Options(i, (352, 640))));
        foreach (IReadOnlyList<SimulatedEnd> ends in containers)
        {
            foreach (SimulatedEnd end in ends)
            {
                writer.Write(end);
            }

            progress?.Report(++done);
        }
    }
}
