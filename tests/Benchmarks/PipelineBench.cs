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
        int containers = Inspect(pipeline, file).Containers.Count;
        using var locator = new BareModel("container-locator");
        using var empty = new BareModel("empty-container");

        PairedTimes times = PairedRuns.Measure(
            () => Inspect(pipeline, file),
            () =>
            {
                Array.ForEach(pictures, picture => _ = PictureDecoder.Decode(picture, PictureLimits.Default));
                locator.Run();
                for (int i = 0; i < containers; i++)
                {
                    empty.Run();
                }
            },
            Pairs);
        yield return new Figure("pipeline/(decode+models)", times.MedianRatio, 1.2, AtMost: true, times.Detail);
    }

    public static InspectionResult Inspect(InspectionPipeline pipeline, byte[] file)
    {
        using var content = new MemoryStream(file);
        Scan scan = ScanReader.Read("bench.uff", content, ReadLimits.Default);
        return pipeline.Inspect([scan], CancellationToken.None)[0];
    }
}
