using VisionInspection.Codecs;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Native;

namespace VisionInspection.Benchmarks;

/// <summary>
/// Everything from file to verdict on a 1024x4096 dual-energy 16-bit scan, beside the picture decoder and the models' own
/// runs on tensors that are already there.
/// </summary>
internal static class PipelineBench
{
    private const int Pairs = 15;

    public static IEnumerable<Figure> Measure()
    {
        byte[] file = Samples.LargeUff;
        byte[][] pictures = UffReadBench.Pictures(file);
        using InspectionPipeline pipeline = InspectionPipeline.Open(new PipelineOptions());
        IReadOnlyList<ContainerFinding> containers = Inspect(pipeline, file).Containers;
        using var locator = new BareModel("container-locator");
        using var empty = new BareModel("empty-container");
        using var weight = new BareModel("cargo-weight");
        using var contents = new BareModel("contents-embedding");
        using var end = new BareModel("reefer-end");

        PairedTimes times = PairedRuns.Measure(
            () => Inspect(pipeline, file),
            () =>
            {
                Array.ForEach(pictures, picture => _ = PictureDecoder.Decode(picture, PictureLimits.Default));
                locator.Run();
                foreach (ContainerFinding container in containers)
                {
                    RunOnce(empty, container.Empty.State != EmptyState.CannotJudge);
                    RunOnce(weight, container.Weight?.Kg is not null);
                    RunOnce(contents, container.Contents is not null);

                    // A dry box, as here, costs the search for reefers one look at each end.
                    end.Run();
                    end.Run();
                }
            },
            Pairs);
        yield return new Figure("pipeline/(decode+models)", times.MedianRatio, 1.2, AtMost: true, times.Detail);
    }

    private static void RunOnce(BareModel model, bool had)
    {
        if (had)
        {
            model.Run();
        }
    }

    public static InspectionResult Inspect(InspectionPipeline pipeline, byte[] file)
    {
        using var content = new MemoryStream(file);
        Scan scan = ScanReader.Read("bench.uff", content, ReadLimits.Default);
        return pipeline.Inspect([scan], CancellationToken.None)[0];
    }
}
