using Google.Protobuf;
using VisionInspection.Contracts.V1;
using VisionInspection.Core;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Inspection;

/// <summary>A real port scan through the real pipeline, from the station's first byte to the risk core's result.</summary>
public sealed class EndToEndTests : IDisposable
{
    private const string Loaded = "real-xray/loaded-bags-20ft.png";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FixtureFact(Loaded)]
    public async Task Upload_RealScan_IsFoundLoadedWithItsSaliencyAndModels()
    {
        using InspectionPipeline pipeline = InspectionPipeline.Open(new PipelineOptions());
        await using TestServer server = await TestServer.StartAsync(folder.Path, pipeline);
        byte[] picture = await File.ReadAllBytesAsync(FixtureFactAttribute.PathTo(Loaded)!);
        UploadHeader header = new Station(server.Channel).Header("real", picture);
        await new Station(server.Channel, chunkBytes: 64 << 10).SendAsync(header, picture);

        Result result = Assert.Single(await Consumer.TakeAsync(server.Channel, 0, 1));

        Assert.Equal(Result.OutcomeOneofCase.Inspection, result.OutcomeCase);
        Container container = Assert.Single(result.Inspection.Containers);
        Assert.Equal(EmptyVerdict.Types.State.Loaded, container.Empty.State);
        Assert.True(container.Empty.LoadedProbability >= container.Empty.Threshold);
        Assert.True(container.Saliency.Png.Length > 100);
        Assert.Equal(["cargo-weight", "container-locator", "contents-embedding", "empty-container", "reefer-concealment", "reefer-end"], result.Inspection.Models.Select(model => model.Name).Order());
        Assert.Superset(
            new HashSet<string> { "queue", "decode", "normalise", "locate", "judge", "weigh", "embed", "explain" },
            result.Inspection.Milliseconds.Keys.ToHashSet());
        Assert.Equal(ByteString.CopyFrom(Convert.FromHexString(Samples.Hash(picture))), result.InputSha256);
    }
}
