using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Inspection;

public sealed class QueueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Upload_QueueFull_WaitsUntilAScanIsDone()
    {
        using var permits = new SemaphoreSlim(0);
        using var inspector = new FakeInspector { Before = (scans, stopping) => scans.ToList().ForEach(_ => permits.Wait(stopping)) };
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector, settings =>
        {
            settings.Inspection.MaxWaiting = 2;
            settings.Inspection.Workers = 1;
            settings.Inspection.MaxBatch = 1;
        });
        var station = new Station(server.Channel);
        await station.SendAsync("a", Pictures.Make(1));
        await station.SendAsync("b", Pictures.Make(2));

        Task<UploadReceipt> third = station.SendAsync("c", Pictures.Make(3));

        await Assert.ThrowsAsync<TimeoutException>(() => third.WaitAsync(TimeSpan.FromMilliseconds(500)));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "uploads")));
        permits.Release(1);
        Assert.Equal("c", (await third.WaitAsync(TimeSpan.FromSeconds(30))).ScanId);
        permits.Release(10);
        await Consumer.TakeAsync(server.Channel, 0, 3);
        await Eventually.True(() => server.Services.GetRequiredService<Admission>().Taken == 0, "all places are free");
    }

    [Fact]
    public async Task Inspect_ScansTogether_AreBatched()
    {
        var sizes = new List<int>();
        using var first = new ManualResetEventSlim();
        using var inspector = new FakeInspector
        {
            Before = (scans, stopping) =>
            {
                sizes.Add(scans.Count);
                first.Wait(stopping);
            },
        };
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector, settings => settings.Inspection.Workers = 1);
        var station = new Station(server.Channel);
        for (int i = 0; i < 9; i++)
        {
            await station.SendAsync($"scan-{i}", Pictures.Make(i));
        }

        first.Set();
        await Consumer.TakeAsync(server.Channel, 0, 9);

        Assert.Equal(9, sizes.Sum());
        Assert.InRange(sizes.Max(), 5, 8);
    }

    [Fact]
    public async Task Inspect_OneScanThrows_FailsAloneAndOthersAreFound()
    {
        using var inspector = new FakeInspector
        {
            Before = (scans, _) =>
            {
                if (scans.Any(scan => scan.Id.StartsWith("poison", StringComparison.Ordinal)))
                {
                    throw new InvalidOperationException("this scan cannot be inspected");
                }
            },
        };
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector, settings =>
        {
            settings.Inspection.Workers = 1;
            settings.Inspection.BatchWindow = TimeSpan.FromMilliseconds(500);
        });
        server.ExpectedError = "it counts as failed";
        var station = new Station(server.Channel);
        await Task.WhenAll(((string[])["a", "poison", "b"]).Select((id, i) => station.SendAsync(id, Pictures.Make(i))));

        IReadOnlyList<Result> results = await Consumer.TakeAsync(server.Channel, 0, 3);

        Assert.Equal(["a", "b"], results.Where(r => r.Inspection is not null).Select(r => r.ScanId).Order());
        Result failed = Assert.Single(results, r => r.Failure is not null);
        Assert.Equal("poison", failed.ScanId);
        Assert.Equal(3, failed.Failure.Attempts);
        Assert.Contains("this scan cannot be inspected", failed.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ScanThatEndedTheProcessThreeTimes_FailsWithoutAnotherAttempt()
    {
        byte[] content = Pictures.Make(1);
        using (var data = new DataFolder(folder.Path))
        using (var database = new SqliteDatabase(data))
        {
            var store = new SqliteScanStore(database, new ContentFiles(data), TimeProvider.System);
            ScanRecord scan = await store.AcceptAsync(Samples.Header("a", content), CancellationToken.None);
            for (int i = 0; i < 3; i++)
            {
                await store.BeginAttemptAsync([scan.Id], CancellationToken.None);
            }
        }

        using var inspector = new FakeInspector { Before = (_, _) => Assert.Fail("inspected again") };
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);

        Result result = Assert.Single(await Consumer.TakeAsync(server.Channel, 0, 1));
        Assert.Equal(3, result.Failure.Attempts);
    }

    [Fact]
    public async Task Stop_ScanInHand_IsFinishedFirst()
    {
        using var begun = new ManualResetEventSlim();
        using var inspector = new FakeInspector
        {
            Before = (_, _) =>
            {
                begun.Set();
                Thread.Sleep(500);
            },
        };
        await using (TestServer server = await TestServer.StartAsync(folder.Path, inspector))
        {
            await new Station(server.Channel).SendAsync("a", Pictures.Make(1));
            begun.Wait();
            await server.StopAsync();
        }

        using var data = new DataFolder(folder.Path);
        using var database = new SqliteDatabase(data);
        var store = new SqliteScanStore(database, new ContentFiles(data), TimeProvider.System);
        Assert.Single(await store.ResultsAfterAsync(0, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Stop_InspectionThatWillNotEnd_HandsTheScanBack()
    {
        using var begun = new ManualResetEventSlim();
        using var endless = new FakeInspector
        {
            Before = (_, stopping) =>
            {
                begun.Set();
                stopping.WaitHandle.WaitOne();
                stopping.ThrowIfCancellationRequested();
            },
        };
        await using (TestServer server = await TestServer.StartAsync(
            folder.Path, endless, settings => settings.StopWithin = TimeSpan.FromMilliseconds(300)))
        {
            await new Station(server.Channel).SendAsync("a", Pictures.Make(1));
            begun.Wait();
            await server.StopAsync();
        }

        await using TestServer next = await TestServer.StartAsync(folder.Path);
        Result result = Assert.Single(await Consumer.TakeAsync(next.Channel, 0, 1));
        Assert.Equal("a", result.ScanId);
        Assert.NotNull(result.Inspection);
    }
}
