using VisionInspection.Core;

namespace VisionInspection.Benchmarks;

/// <summary>How much the process grows over a thousand scans, after the first fifty have filled the pools.</summary>
internal static class ScansMemoryBench
{
    private const int WarmUp = 50;
    private const int Scans = 1000;

    public static IEnumerable<Figure> Measure()
    {
        byte[][] files = Samples.OrdinaryUffs(4);
        using InspectionPipeline pipeline = InspectionPipeline.Open(new PipelineOptions());
        for (int i = 0; i < WarmUp; i++)
        {
            _ = PipelineBench.Inspect(pipeline, files[i % files.Length]);
        }

        double before = ProcessMemory.SettledMiB();
        for (int i = 0; i < Scans; i++)
        {
            _ = PipelineBench.Inspect(pipeline, files[i % files.Length]);
        }

        double after = ProcessMemory.SettledMiB();
        yield return new Figure("growth over 1000 scans, MiB", after - before, 64, AtMost: true, $"resident {before:0} MiB before, {after:0} MiB after");
    }
}
