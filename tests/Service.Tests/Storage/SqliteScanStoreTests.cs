using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Storage;

public sealed class SqliteScanStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder temporary = new();
    private DataFolder folder;
    private SqliteDatabase database;
    private SqliteScanStore store;

    public SqliteScanStoreTests()
    {
        folder = new DataFolder(temporary.Path);
        database = new SqliteDatabase(folder);
        store = new SqliteScanStore(database, new ContentFiles(folder), TimeProvider.System);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task AcceptAsync_SameKeyAndHashTwice_ReturnsTheFirstRecord()
    {
        ScanRecord first = await store.AcceptAsync(Samples.Header("a", [1]), None);
        ScanRecord again = await store.AcceptAsync(Samples.Header("a", [1]), None);

        Assert.Equal(first, again);
        Assert.Equal(1, await store.CountWaitingAsync(None));
    }

    [Fact]
    public async Task AcceptAsync_SameKeyOtherHash_NamesBoth()
    {
        await store.AcceptAsync(Samples.Header("a", [1]), None);

        var conflict = await Assert.ThrowsAsync<ScanConflictException>(() => store.AcceptAsync(Samples.Header("a", [2]), None));

        Assert.Contains(Samples.Hash([1]), conflict.Message, StringComparison.Ordinal);
        Assert.Contains(Samples.Hash([2]), conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FinishAsync_Inspection_ReadsBackEveryField()
    {
        ScanRecord scan = await store.AcceptAsync(Samples.Header("a", [1]), None);
        await store.FinishAsync(scan.Id, ScanOutcome.Of(Samples.Inspection("a")), None);
        Reopen();

        ScanResult? result = await store.FindResultAsync(scan.Key, None);

        Assert.Equal(ScanState.Done, result!.Scan.State);
        Assert.Equivalent(Samples.Inspection("a"), result.Outcome.Inspection, strict: true);
    }

    [Fact]
    public async Task FinishAsync_TwiceAndBesideOthers_KeepsOneResultAndNumbersWithoutGaps()
    {
        var ids = new List<long>();
        for (int i = 0; i < 20; i++)
        {
            ids.Add((await store.AcceptAsync(Samples.Header($"scan-{i}", [(byte)i]), None)).Id);
        }

        await Task.WhenAll(ids.Concat(ids).Select(
            id => store.FinishAsync(id, ScanOutcome.Of(new ScanFailure("test", 1)), None)));

        IReadOnlyList<ScanResult> results = await store.ResultsAfterAsync(0, 100, None);
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), results.Select(r => r.Sequence));
        Assert.Equal(ids.Order(), results.Select(r => r.Scan.Id).Order());
        Assert.Equal(0, await store.CountWaitingAsync(None));
    }

    [Fact]
    public async Task ListAsync_PageByPage_IsNewestFirstAndComplete()
    {
        for (int i = 0; i < 7; i++)
        {
            await store.AcceptAsync(Samples.Header($"scan-{i}", [(byte)i]), None);
        }

        var seen = new List<string>();
        long? before = null;
        while (await store.ListAsync(before, 3, None) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(summary => summary.Scan.Key.ScanId));
            before = page[^1].Scan.Id;
        }

        Assert.Equal(["scan-6", "scan-5", "scan-4", "scan-3", "scan-2", "scan-1", "scan-0"], seen);
    }

    [Fact]
    public async Task DecideAsync_Twice_KeepsBothAndShowsTheLatest()
    {
        ScanRecord scan = await store.AcceptAsync(Samples.Header("a", [1]), None);
        await Assert.ThrowsAsync<ResultPendingException>(() => Decide(scan.Key, DecisionVerdict.Release));
        await store.FinishAsync(scan.Id, ScanOutcome.Of(Samples.Inspection("a")), None);
        await Decide(scan.Key, DecisionVerdict.Hold);
        await Decide(scan.Key, DecisionVerdict.Inspect);

        Assert.Equal(
            [DecisionVerdict.Hold, DecisionVerdict.Inspect],
            (await store.DecisionsAsync(scan.Key, None)).Select(decision => decision.Verdict));
        Assert.Equal(DecisionVerdict.Inspect, (await store.FindSummaryAsync(scan.Id, None))!.LastDecision!.Verdict);
        Assert.Equal(
            ["accepted", "finished", "decided", "decided"],
            (await store.AuditAsync(scan.Key, None)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Changes_AcceptFinishDecide_AreToldInOrder()
    {
        using ChangeFeed<ScanChange>.Subscription subscription = store.Changes.Subscribe(8);
        ScanRecord scan = await store.AcceptAsync(Samples.Header("a", [1]), None);
        await store.FinishAsync(scan.Id, ScanOutcome.Of(Samples.Inspection("a")), None);
        await Decide(scan.Key, DecisionVerdict.Release);

        foreach (ScanChangeKind kind in (ScanChangeKind[])[ScanChangeKind.Received, ScanChangeKind.Finished, ScanChangeKind.Decided])
        {
            Assert.Equal(new ScanChange(kind, scan.Id), await subscription.Changes.ReadAsync());
        }
    }

    [Fact]
    public async Task BeginAttemptAsync_HandedBack_CountsOnlyWhatWasTried()
    {
        ScanRecord scan = await store.AcceptAsync(Samples.Header("a", [1]), None);
        await store.BeginAttemptAsync([scan.Id], None);
        await store.BeginAttemptAsync([scan.Id], None);
        await store.HandBackAsync([scan.Id], None);

        Assert.Equal(1, (await store.WaitingAsync(0, 10, None))[0].Attempts);
    }

    [Fact]
    public async Task Quarantine_RefusedScan_MovesTheFileWithItsReasonBeside()
    {
        byte[] content = [1, 2, 3];
        string part = Path.Combine(folder.Uploads, "x.part");
        await File.WriteAllBytesAsync(part, content);
        new ContentFiles(folder).Take(part, Samples.Hash(content));
        ScanRecord scan = await store.AcceptAsync(Samples.Header("a", content), None);

        store.Quarantine(scan, new ScanRefusal("width", 4, "is 0"));
        store.Quarantine(scan, new ScanRefusal("width", 4, "is 0"));

        string kept = Path.Combine(folder.Quarantine, Samples.Hash(content));
        Assert.Equal(content, await File.ReadAllBytesAsync(kept));
        Assert.Contains("\"field\": \"width\"", await File.ReadAllTextAsync(kept + ".json"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Content, "*", SearchOption.AllDirectories));
        await using Stream opened = store.OpenOriginal(Samples.Hash(content));
        Assert.Equal(content.Length, opened.Length);
    }

    [Fact]
    public void DataFolder_OpenedTwice_TurnsTheSecondAway()
    {
        var busy = Assert.Throws<IOException>(() => new DataFolder(temporary.Path));
        Assert.Contains(temporary.Path, busy.Message, StringComparison.Ordinal);
    }

    private Task<Decision> Decide(ScanKey key, DecisionVerdict verdict) =>
        store.DecideAsync(new NewDecision(key, "M. Rossi", verdict, "seen", "analyst-1"), None);

    private void Reopen()
    {
        database.Dispose();
        folder.Dispose();
        folder = new DataFolder(temporary.Path);
        database = new SqliteDatabase(folder);
        store = new SqliteScanStore(database, new ContentFiles(folder), TimeProvider.System);
    }
}
