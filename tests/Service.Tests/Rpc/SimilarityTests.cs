using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Rpc;

public sealed class SimilarityTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LookingInspector looking = new();

    public void Dispose()
    {
        looking.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Similar_ThreeStored_NearestFirstWithoutItselfAndOnTheTrail()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, looking);
        var station = new Station(server.Channel);
        await station.SendAsync("CSQU3054383-0", Pictures.Make(1));
        await station.SendAsync("MSKU9070323-5", Pictures.Make(2));
        await station.SendAsync("HLXU1234567-2", Pictures.Make(3));
        await station.SendAsync("TCLU7654321-15", Pictures.Make(4));
        await Consumer.TakeAsync(server.Channel, 0, 4);
        var client = new Contracts.V1.Similarity.SimilarityClient(server.Channel);
        SimilarScans? found = null;
        await Eventually.True(
            async () =>
            {
                found = await client.SimilarAsync(Request("CSQU3054383-0"));
                return found.Searched == 4;
            },
            "all are in the index");

        Assert.Equal(["HLXU1234567-2", "MSKU9070323-5"], found!.Scans.Select(near => near.ScanId));
        Assert.Equal(("gate-1", "HLXU1234567"), (found.Scans[0].Station, found.Scans[0].Number));
        Assert.Equal(Math.Cos(0.2), found.Scans[0].Cosine, 1);
        AuditEntry line = (await server.Services.GetRequiredService<IScanStore>().AuditAsync(new ScanKey("gate-1", "CSQU3054383-0"), CancellationToken.None))[^1];
        Assert.Equal(("similar", "2 of at most 10"), (line.Action, line.Detail));
    }

    [Fact]
    public async Task Similar_UnknownEmptyOrTooMany_SaysWhich()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await new Station(server.Channel).SendAsync("a", Pictures.Make(1));
        await Consumer.TakeAsync(server.Channel, 0, 1);
        var client = new Contracts.V1.Similarity.SimilarityClient(server.Channel);

        Assert.Equal(StatusCode.NotFound, await CodeAsync(Request("none")));
        Assert.Equal(StatusCode.FailedPrecondition, await CodeAsync(Request("a")));
        Assert.Equal(StatusCode.InvalidArgument, await CodeAsync(new SimilarRequest { Station = "gate-1", ScanId = "a", Most = 101 }));

        async Task<StatusCode> CodeAsync(SimilarRequest request) =>
            (await Assert.ThrowsAsync<RpcException>(async () => await client.SimilarAsync(request))).StatusCode;
    }

    private static SimilarRequest Request(string scanId) => new() { Station = "gate-1", ScanId = scanId };
}
