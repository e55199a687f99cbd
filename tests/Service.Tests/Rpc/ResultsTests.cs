using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Rpc;

public sealed class ResultsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Get_InspectedScan_CarriesEverythingThatWasFound()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        byte[] picture = Pictures.Make(1);
        await new Station(server.Channel).SendAsync("a", picture);
        await Consumer.TakeAsync(server.Channel, 0, 1);

        Result result = await new Results.ResultsClient(server.Channel).GetAsync(
            new GetResultRequest { Station = "gate-1", ScanId = "a" });

        Assert.Equal(Samples.Hash(picture), Convert.ToHexStringLower(result.InputSha256.Span));
        Assert.Equal("a.png", result.FileName);
        Assert.True(result.FinishedAt >= result.ReceivedAt);
        Container container = result.Inspection.Containers[0];
        Assert.Equal(new Box { X = 10, Y = 20, Width = 300, Height = 100 }, container.Box);
        Assert.Equal("CSQU3054383", container.Number);
        Assert.Equal(EmptyVerdict.Types.State.Loaded, container.Empty.State);
        Assert.Equal(0.97, container.Empty.LoadedProbability);
        Assert.Equal(0.4, container.Empty.Threshold);
        Assert.Equal((byte[])[0x89, 0x50, 0x4E, 0x47], container.Saliency.Png.Span[..4].ToArray());
        Assert.Equal(container.Box, container.Saliency.Covers);
        Container notJudged = result.Inspection.Containers[1];
        Assert.False(notJudged.HasNumber);
        Assert.False(notJudged.Empty.HasLoadedProbability);
        Assert.Equal("too dark", notJudged.Empty.Reason);
        Assert.Null(notJudged.Saliency);
        Finding remark = result.Inspection.Findings[0];
        Assert.Equal(("cannot-judge", false, false), (remark.Kind, remark.HasThreshold, remark.HasModel));
        Assert.Null(remark.Saliency);
        Finding scored = result.Inspection.Findings[1];
        Weight weight = result.Inspection.Containers[0].Weight;
        Assert.Equal((9000, 8000, 10_500, 24, false), (weight.Kg, weight.LowKg, weight.HighKg, weight.CalibrationContainers, weight.HasRemark));
        Assert.Null(result.Inspection.Containers[1].Weight);
        Assert.Equal((0.81, 0.6, "empty-container"), (scored.Score, scored.Threshold, scored.Model));
        Assert.Equal((3, 1, scored.Box), (scored.Saliency.Width, scored.Saliency.Height, scored.Saliency.Covers));
        Assert.Equal(32, Assert.Single(result.Inspection.Models).Sha256.Length);
        Assert.Superset(new HashSet<string> { "decode", "queue", "judge" }, result.Inspection.Milliseconds.Keys.ToHashSet());
    }

    [Fact]
    public async Task Get_UnknownAndWaiting_AreToldApart()
    {
        using var hold = new ManualResetEventSlim();
        using var inspector = new FakeInspector { Before = (_, stopping) => hold.Wait(stopping) };
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await new Station(server.Channel).SendAsync("a", Pictures.Make(1));
        var results = new Results.ResultsClient(server.Channel);

        var waiting = await Assert.ThrowsAsync<RpcException>(
            async () => await results.GetAsync(new GetResultRequest { Station = "gate-1", ScanId = "a" }));
        var unknown = await Assert.ThrowsAsync<RpcException>(
            async () => await results.GetAsync(new GetResultRequest { Station = "gate-1", ScanId = "b" }));
        hold.Set();

        Assert.Equal(StatusCode.FailedPrecondition, waiting.StatusCode);
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Watch_AcrossRestarts_MissesNothingAndRepeatsNothing()
    {
        var seen = new List<Result>();
        for (int run = 0; run < 3; run++)
        {
            await using TestServer server = await TestServer.StartAsync(folder.Path);
            var station = new Station(server.Channel);
            for (int i = 0; i < 5; i++)
            {
                await station.SendAsync($"{run}-{i}", Pictures.Make((run * 5) + i));
            }

            // Leaves the last two of each run for after the restart.
            seen.AddRange(await Consumer.TakeAsync(server.Channel, seen.Count, 3 + (run * 2) - (seen.Count - (run * 3))));
        }

        await using TestServer last = await TestServer.StartAsync(folder.Path);
        seen.AddRange(await Consumer.TakeAsync(last.Channel, seen.Count, 15 - seen.Count));
        Assert.Equal(Enumerable.Range(1, 15).Select(n => (long)n), seen.Select(result => result.Sequence));
        Assert.Equal(15, seen.Select(result => result.ScanId).Distinct().Count());
    }

    [Fact]
    public async Task Watch_ConsumerThatReadsNothing_HoldsUpNobody()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        using AsyncServerStreamingCall<Result> slow = new Results.ResultsClient(server.Channel).Watch(new WatchRequest());
        var station = new Station(server.Channel);
        for (int i = 0; i < 60; i++)
        {
            await station.SendAsync($"scan-{i}", Pictures.Make(i));
        }

        Assert.Equal(60, (await Consumer.TakeAsync(server.Channel, 0, 60)).Count);

        for (long expected = 1; expected <= 60; expected++)
        {
            Assert.True(await slow.ResponseStream.MoveNext(CancellationToken.None));
            Assert.Equal(expected, slow.ResponseStream.Current.Sequence);
        }
    }

    [Fact]
    public async Task Watch_OfOneStation_LeavesOthersOut()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await new Station(server.Channel, "gate-1").SendAsync("a", Pictures.Make(1));
        await new Station(server.Channel, "gate-2").SendAsync("b", Pictures.Make(2));
        await Consumer.TakeAsync(server.Channel, 0, 2);

        using AsyncServerStreamingCall<Result> call = new Results.ResultsClient(server.Channel).Watch(
            new WatchRequest { Stations = { "gate-2" } });

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal("b", call.ResponseStream.Current.ScanId);
    }

    [Fact]
    public async Task Watch_ServiceStops_EndsWithUnavailable()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        using AsyncServerStreamingCall<Result> call = new Results.ResultsClient(server.Channel).Watch(new WatchRequest());
        await call.ResponseHeadersAsync.WaitAsync(TimeSpan.FromMilliseconds(300)).ContinueWith(_ => { }, TaskScheduler.Default);
        Task stop = server.StopAsync();

        var ended = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.Unavailable, ended.StatusCode);
        await stop.WaitAsync(TimeSpan.FromSeconds(15));
    }
}
