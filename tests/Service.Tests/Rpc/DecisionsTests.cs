using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Rpc;

public sealed class DecisionsTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private TestServer server = null!;
    private Decisions.DecisionsClient decisions = null!;

    public async Task InitializeAsync()
    {
        server = await TestServer.StartAsync(folder.Path);
        decisions = new Decisions.DecisionsClient(server.Channel);
        await new Station(server.Channel).SendAsync("a", Pictures.Make(1));
        await Consumer.TakeAsync(server.Channel, 0, 1);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Record_Two_ListsBothInOrder()
    {
        Decision first = await decisions.RecordAsync(Request(Verdict.Hold, "number differs"));
        await decisions.RecordAsync(Request(Verdict.Release, ""));

        ListDecisionsResponse listed = await decisions.ListAsync(new ListDecisionsRequest { Station = "gate-1", ScanId = "a" });

        Assert.Equal([Verdict.Hold, Verdict.Release], listed.Decisions.Select(decision => decision.Verdict));
        Assert.Equal(first, listed.Decisions[0]);
    }

    [Theory]
    [InlineData(Verdict.Hold, "", "M. Rossi", "reason")]
    [InlineData(Verdict.Unspecified, "x", "M. Rossi", "verdict")]
    [InlineData(Verdict.Release, "x", "", "officer")]
    public async Task Record_FieldMissing_IsNamed(Verdict verdict, string reason, string officer, string field)
    {
        RecordDecisionRequest request = Request(verdict, reason);
        request.Officer = officer;

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await decisions.RecordAsync(request));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.StartsWith(field + ":", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_UnknownScan_IsNotFound()
    {
        RecordDecisionRequest request = Request(Verdict.Release, "");
        request.ScanId = "nobody";

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await decisions.RecordAsync(request));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
    }

    private static RecordDecisionRequest Request(Verdict verdict, string reason) =>
        new() { Station = "gate-1", ScanId = "a", Officer = "M. Rossi", Verdict = verdict, Reason = reason };
}
