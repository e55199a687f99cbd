using VisionInspection.Contracts.V1;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Tests.Support;
using CaseResult = VisionInspection.Contracts.V1.CaseResult;
using KeptFile = VisionInspection.Service.Storage.Cases.CaseFile;

namespace VisionInspection.Service.Tests.Cases;

public sealed class CaseQueueTests : IDisposable
{
    private static readonly byte[] Declaration = Submitter.Declaration("D-1", "EUR");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_OnePaperThrows_IsRefusedByNameAndTheOthersAreCompared()
    {
        var reader = new FakePaperReader
        {
            Before = (name, _) => name == "poison.pdf" ? throw new InvalidOperationException("this paper cannot be read") : Task.CompletedTask,
        };
        await using TestServer server = await TestServer.StartAsync(folder.Path, reader: reader);
        var submitter = new Submitter(server.Channel);

        await submitter.SendAsync("C-1", Declaration, ("good.pdf", Submitter.Paper("USD 1")), ("poison.pdf", Submitter.Paper("USD 2")));
        CaseResult result = await submitter.ResultAsync("C-1");

        Paper poison = Assert.Single(result.Comparison.Papers, paper => paper.HasRefusal);
        Assert.Equal("poison.pdf", poison.Name);
        Assert.Contains("this paper cannot be read", poison.Refusal, StringComparison.Ordinal);
        Assert.Contains(result.Comparison.Elements, element => element.Witness.Name == "good.pdf");
    }

    [Fact]
    public async Task Start_PaperThatEndedTheProcessTwice_IsRefusedWithoutAnotherAttempt()
    {
        await StoreAsync(async (store, files) =>
        {
            CaseRecord kept = (await store.AcceptAsync(new CaseKey("broker-1", "C-1"), files, CancellationToken.None)).Case;
            for (int i = 0; i < 2; i++)
            {
                await store.BeginAttemptAsync(kept.Id, CancellationToken.None);
                await store.BeginPaperAsync(kept.Id, "invoice.pdf", CancellationToken.None);
            }
        });
        var reader = new FakePaperReader { Before = (_, _) => throw new InvalidOperationException("read again") };
        await using TestServer server = await TestServer.StartAsync(folder.Path, reader: reader);

        CaseResult result = await new Submitter(server.Channel).ResultAsync("C-1");

        Assert.Contains("after 2 attempts: the service ended", Assert.Single(result.Comparison.Papers).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_CaseThatEndedTheProcessThreeTimes_FailsNamingThePaper()
    {
        await StoreAsync(async (store, files) =>
        {
            CaseRecord kept = (await store.AcceptAsync(new CaseKey("broker-1", "C-1"), files, CancellationToken.None)).Case;
            await store.BeginPaperAsync(kept.Id, "invoice.pdf", CancellationToken.None);
            for (int i = 0; i < 3; i++)
            {
                await store.BeginAttemptAsync(kept.Id, CancellationToken.None);
            }
        });
        await using TestServer server = await TestServer.StartAsync(folder.Path);

        CaseResult result = await new Submitter(server.Channel).ResultAsync("C-1");

        Assert.Equal(3, result.Failure.Attempts);
        Assert.Contains("invoice.pdf", result.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_QueueFull_WaitsUntilACaseIsDone()
    {
        using var permits = new SemaphoreSlim(0);
        var reader = new FakePaperReader { Before = (_, stopping) => permits.WaitAsync(stopping) };
        await using TestServer server = await TestServer.StartAsync(folder.Path, set: settings => settings.Papers.MaxWaiting = 2, reader: reader);
        var submitter = new Submitter(server.Channel);
        await submitter.SendAsync("C-1", Declaration, ("a.pdf", Submitter.Paper("USD 1")));
        await submitter.SendAsync("C-2", Declaration, ("a.pdf", Submitter.Paper("USD 2")));

        Task<SubmitReceipt> third = submitter.SendAsync("C-3", Declaration, ("a.pdf", Submitter.Paper("USD 3")));

        await Assert.ThrowsAsync<TimeoutException>(() => third.WaitAsync(TimeSpan.FromMilliseconds(500)));
        permits.Release(3);
        Assert.Equal("C-3", (await third.WaitAsync(TimeSpan.FromSeconds(30))).CaseId);
        await submitter.ResultAsync("C-3");
    }

    [Fact]
    public async Task Stop_ReadingThatWillNotEnd_HandsTheCaseBack()
    {
        var begun = new TaskCompletionSource();
        var endless = new FakePaperReader
        {
            Before = (_, stopping) =>
            {
                begun.TrySetResult();
                return Task.Delay(Timeout.Infinite, stopping);
            },
        };
        await using (TestServer server = await TestServer.StartAsync(
            folder.Path, set: settings => settings.StopWithin = TimeSpan.FromMilliseconds(300), reader: endless))
        {
            await new Submitter(server.Channel).SendAsync("C-1", Declaration, ("a.pdf", Submitter.Paper("USD 1")));
            await begun.Task;
            await server.StopAsync();
        }

        await using TestServer next = await TestServer.StartAsync(folder.Path);
        CaseResult result = await new Submitter(next.Channel).ResultAsync("C-1");
        Assert.False(Assert.Single(result.Comparison.Papers).HasRefusal);
    }

    // A service that was killed: its files and records, without the process.
    private async Task StoreAsync(Func<SqliteCaseStore, IReadOnlyList<KeptFile>, Task> work)
    {
        using var data = new DataFolder(folder.Path);
        using var database = new SqliteDatabase(data);
        var files = new List<KeptFile>();
        foreach ((string name, byte[] content) in new[] { ("declaration.json", Declaration), ("invoice.pdf", Submitter.Paper("USD 1")) })
        {
            string part = Path.Combine(data.Uploads, name);
            await File.WriteAllBytesAsync(part, content);
            new ContentFiles(data).Take(part, Samples.Hash(content));
            files.Add(new KeptFile(name, Samples.Hash(content), content.Length));
        }

        await work(new SqliteCaseStore(database, TimeProvider.System), files);
    }
}
