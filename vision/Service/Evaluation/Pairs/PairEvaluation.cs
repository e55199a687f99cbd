using System.Diagnostics;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>Compares simulated pairs, each scan taken as a file of its maker's format, and scores what comes out.</summary>
/// <param name="workers">Pairs side by side; one for honest times.</param>
/// <param name="baselines">Other methods to score on the same pairs; null for none.</param>
/// <param name="models">Align; null to do without them.</param>
internal sealed class PairEvaluation(int workers, OpenCvBaselines? baselines, AlignmentModels? models)
{
    /// <summary>Simulates and compares pairs from a seed on.</summary>
    public PairScores Run(PairKind kind, ulong seed, int count, IProgress<int> progress, CancellationToken stopping)
    {
        var scores = new PairScores();
        int done = 0;
        var pairs = Enumerable.Range(0, count)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(workers).WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => Compare(unchecked(seed + (ulong)i), kind));
        foreach (ComparedPair pair in pairs)
        {
            scores.Add(pair);
            if (baselines is not null && pair.Landmarks is { First.Count: > 0 })
            {
                scores.Add(pair, baselines.Align(pair));
            }

            progress.Report(++done);
        }

        return scores;
    }

    /// <summary>Both scans of a pair as files of their makers' formats, and aligned.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="models">Align; null to do without them.</param>
    public static (Scan First, Scan Second, ViewAlignment Alignment, double Milliseconds) Align(SimulatedPair pair, AlignmentModels? models)
    {
        Scan first = AsFile(pair.First), second = AsFile(pair.Second);
        long started = Stopwatch.GetTimestamp();
        ViewAlignment alignment = ViewAlignment.Of(first, first.Views[0], null, second, second.Views[0], null, models);
        return (first, second, alignment, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private ComparedPair Compare(ulong seed, PairKind kind)
    {
        SimulatedPair pair = PairSimulator.Simulate(seed, kind.Options);
        (Scan first, Scan second, ViewAlignment alignment, double milliseconds) = Align(pair, models);
        ViewComparison comparison = kind.Vehicle
            ? VehicleComparer.Compare(first, Containers(first, pair.First), second, Containers(second, pair.Second), models, CancellationToken.None)[0].Comparison
            : ViewComparison.Of(alignment, [.. pair.First.Containers.Select(c => Within(c.Box))]);
        return new ComparedPair(
            pair, first.Views[0], second.Views[0], pair.Warp is null ? null : new Landmarks(pair), alignment, comparison, milliseconds);
    }

    // The outline of a container is no part of what is in it.
    private static Core.Findings.PixelBox Within(Devices.Simulation.Output.PixelBox box) => new(box.X + 2, box.Y + 2, Math.Max(1, box.Width - 4), Math.Max(1, box.Height - 4));

    private static ContainerFinding[] Containers(Scan scan, SimulatedScan truth) =>
    [
        .. truth.Containers.Select(c => new ContainerFinding(
            scan.Views[0].Id, Within(c.Box), 1, c.Number, new EmptyVerdict(EmptyState.CannotJudge, null, 0, null), null)),
    ];

    private static Scan AsFile(SimulatedScan scan)
    {
        (string extension, byte[] file) = PictureExport.Encode(scan, PictureFormat.AsProfile);
        using var content = new MemoryStream(file);
        Scan read = ScanReader.Read($"sim-{scan.Seed}{extension}", content, ReadLimits.Default);

        // Plain pictures do not carry the distance of samples, which a station knows of its machine; masses need it.
        return read with { Views = [read.Views[0] with { PitchXMm = scan.PitchXMm, PitchYMm = scan.PitchYMm }] };
    }
}

/// <summary>A simulated pair and what came of comparing it.</summary>
internal sealed record ComparedPair(
    SimulatedPair Truth, ScanView First, ScanView Second, Landmarks? Landmarks, ViewAlignment Alignment, ViewComparison Comparison, double Milliseconds);
