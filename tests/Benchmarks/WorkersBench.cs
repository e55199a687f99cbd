using VisionInspection.Core;

namespace VisionInspection.Benchmarks;

/// <summary>Scans per second with two workers beside one, on the same scans and one shared pipeline.</summary>
internal static class WorkersBench
{
    private const int Pairs = 9;
    private const int Scans = 12;

    public static IEnumerable<Figure> Measure()
    {
        byte[][] files = Samples.OrdinaryUffs(Scans);
        using InspectionPipeline pipeline = InspectionPipeline.Open(new PipelineOptions());
        PairedTimes times = PairedRuns.Measure(() => Inspect(1), () => Inspect(2), Pairs);
        yield return new Figure("two workers/one", times.MedianRatio, 1.7, AtMost: false, times.Detail);

        void Inspect(int workers) => Parallel.ForEach(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            file => _ = PipelineBench.Inspect(pipeline, file));
    }
}
