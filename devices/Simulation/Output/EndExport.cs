namespace VisionInspection.Devices.Simulation.Output;

/// <summary>The ends of many containers, simulated on several workers and written in the order of their seeds.</summary>
/// <param name="Folder">Where to.</param>
/// <param name="Count">Number of containers; each has two ends.</param>
/// <param name="Seed">First seed; container n has this seed plus n, whichever worker makes it.</param>
public sealed record EndExport(string Folder, int Count, ulong Seed)
{
    /// <summary>What passes the scanner.</summary>
    public EndScenes Scenes { get; init; } = new();

    /// <summary>Number of workers.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Runs the export.</summary>
    /// <param name="progress">Told the number of containers written so far.</param>
    /// <param name="stopping">Stops between containers.</param>
    public void Run(IProgress<int>? progress = null, CancellationToken stopping = default)
    {
        using var writer = new EndShardWriter(Folder);
        int done = 0;
        var containers = Enumerable.Range(0, Count).AsParallel().AsOrdered().WithDegreeOfParallelism(Workers)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => EndSimulator.Simulate(unchecked(Seed + (ulong)i), Scenes.Number(i) with { LowEnergy = false }));
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
