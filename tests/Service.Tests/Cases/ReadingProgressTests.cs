using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Cases;

/// <summary>How far a long paper is, told while it is read.</summary>
public sealed class ReadingProgressTests : IDisposable
{
    private static readonly byte[] Declaration = Submitter.Declaration("D-1", "EUR");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WatchReading_LongPaper_TellsEveryPageAndEndsWithTheResult()
    {
        using var permits = new SemaphoreSlim(0);
        await using TestServer server = await TestServer.StartAsync(folder.Path, reader: PageByPage(permits, pages: 3));
        var submitter = new Submitter(server.Channel);
        await submitter.SendAsync("C-1", Declaration, ("long.pdf", Submitter.Paper("USD 1")));
        using AsyncServerStreamingCall<ReadingProgress> call = submitter.Client.WatchReading(new GetCaseRequest { Submitter = "broker-1", CaseId = "C-1" });

        var told = new List<ReadingProgress>();
        await foreach (ReadingProgress progress in call.ResponseStream.ReadAllAsync())
        {
            told.Add(progress);
            permits.Release();
        }

        Assert.All(told, progress => Assert.Equal(("long.pdf", 1, 1), (progress.Document, progress.DocumentNumber, progress.Documents)));
        Assert.Equal([(0, 0), (1, 3), (2, 3), (3, 3)], told.Select(progress => (progress.PagesRead, progress.Pages)));
        Assert.NotNull((await submitter.ResultAsync("C-1")).Comparison);

        using AsyncServerStreamingCall<ReadingProgress> late = submitter.Client.WatchReading(new GetCaseRequest { Submitter = "broker-1", CaseId = "C-1" });
        Assert.False(await late.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Fact]
    public async Task List_WhileAPaperIsRead_SaysWhichPage()
    {
        using var permits = new SemaphoreSlim(1);
        await using TestServer server = await TestServer.StartAsync(folder.Path, reader: PageByPage(permits, pages: 200));
        var submitter = new Submitter(server.Channel);
        await submitter.SendAsync("C-1", Declaration, ("long.pdf", Submitter.Paper("USD 1")));
        using var browser = new HttpClient { BaseAddress = server.Web };

        JsonElement reading = default;
        await Eventually.True(
            async () =>
            {
                JsonElement list = await browser.GetFromJsonAsync<JsonElement>("/api/papers");
                reading = list.GetProperty("cases")[0].GetProperty("reading");
                return reading.ValueKind == JsonValueKind.Object && reading.GetProperty("pagesRead").GetInt32() == 1;
            },
            "the list tells of page 1");

        Assert.Equal(("long.pdf", 1, 200), (reading.GetProperty("paper").GetString(), reading.GetProperty("number").GetInt32(), reading.GetProperty("pages").GetInt32()));
        permits.Release(200);
        await submitter.ResultAsync("C-1");
        JsonElement done = await browser.GetFromJsonAsync<JsonElement>("/api/papers");
        Assert.Equal(JsonValueKind.Null, done.GetProperty("cases")[0].GetProperty("reading").ValueKind);
    }

    [Fact]
    public async Task WatchReading_UnknownCase_IsNotFound()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        using AsyncServerStreamingCall<ReadingProgress> call =
            new Submitter(server.Channel).Client.WatchReading(new GetCaseRequest { Submitter = "broker-1", CaseId = "C-0" });
        RpcException error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
    }

    // A page for every permit.
    private static FakePaperReader PageByPage(SemaphoreSlim permits, int pages) => new()
    {
        Pages = async (progress, stopping) =>
        {
            for (int page = 1; page <= pages; page++)
            {
                await permits.WaitAsync(stopping);
                var read = new ReadPage { Number = page, Width = 800, Height = 1000, Resolution = 100, Language = "eng", Words = [] };
                progress.Report(new PageRead(read, pages, []));
            }

            await permits.WaitAsync(stopping);
        },
    };
}
