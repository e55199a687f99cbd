using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Evaluation;

/// <summary>The pipeline on simulated scans, each taken as a file of its maker's format, as at a real station.</summary>
/// <param name="inspector">The pipeline.</param>
/// <param name="workers">Scans side by side.</param>
internal sealed class SimulatedEvaluation(IScanInspector inspector, int workers)
{
    /// <summary>Simulates and inspects <paramref name="count"/> scans from <paramref name="seed"/> on.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="seed">First seed.</param>
    /// <param name="count">Number of scans.</param>
    /// <param name="deletions">How many loaded containers to measure the deletion test on.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="stopping">Stops between scans.</param>
    public EvaluationResult Run(
        SimulationOptions options, ulong seed, int count, int deletions, IProgress<int> progress, CancellationToken stopping)
    {
        var tally = new Tally();
        var falls = new List<(double Hottest, double Random)>();
        int done = 0;
        var outcomes = Enumerable.Range(0, count)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(workers).WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => Inspect(unchecked(seed + (ulong)i), options, stopping));
        foreach ((SimulatedScan truth, Scan scan, InspectionResult result) in outcomes)
        {
            tally.Add(truth, result);
            ContainerFinding? loaded = result.Containers.FirstOrDefault(c => c.Empty.State == EmptyState.Loaded && c.Saliency is not null);
            if (falls.Count < deletions && loaded is not null
                && DeletionTest.Measure(inspector, scan, loaded, new SceneRandom(truth.Seed), stopping) is (double, double) fall)
            {
                falls.Add(fall);
            }

            progress.Report(++done);
        }

        return new EvaluationResult(tally, falls);
    }

    private (SimulatedScan Truth, Scan Scan, InspectionResult Result) Inspect(ulong seed, SimulationOptions options, CancellationToken stopping)
    {
        SimulatedScan truth = ScanSimulator.Simulate(seed, options);
        (string extension, byte[] file) = PictureExport.Encode(truth, PictureFormat.AsProfile);
        using var content = new MemoryStream(file);
        Scan scan = ScanReader.Read($"sim-{seed}{extension}", content, ReadLimits.Default);
        return (truth, scan, inspector.Inspect([scan], stopping)[0]);
    }
}

/// <summary>What an evaluation counted.</summary>
/// <param name="Tally">Counts and boxes.</param>
/// <param name="Deletions">Fall of the log-odds by wiping the hottest and random cells, per container measured.</param>
internal sealed record EvaluationResult(Tally Tally, IReadOnlyList<(double Hottest, double Random)> Deletions);
