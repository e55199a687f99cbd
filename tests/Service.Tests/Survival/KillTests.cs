using System.Collections.Concurrent;
using System.Diagnostics;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Survival;

public sealed class KillTests : IDisposable
{
    private const int Kills = 25;
    private const int Stations = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Kill_AtRandomMoments_EveryReceiptedScanHasOneResultAndTheCursorHasNoGap()
    {
        var random = new Random(20261122);
        var receipts = new ConcurrentDictionary<string, string>();
        RestlessStation[] stations =
            [.. Enumerable.Range(0, Stations).Select(i => new RestlessStation($"gate-{i}", random.Next(), receipts))];
        var consumer = new PatientConsumer();
        for (int kill = 0; kill < Kills; kill++)
        {
            using ServiceProcess service = await ServiceProcess.StartAsync(folder.Path);
            Task[] work = [.. stations.Select(s => s.SendUntilKilledAsync(service.Channel)), consumer.WatchUntilKilledAsync(service.Channel)];
            await RandomMomentAsync(random, receipts);
            await service.KillAsync();
            await Task.WhenAll(work).WaitAsync(TimeSpan.FromMinutes(1));
        }

        int expected = await FinishWithoutKillAsync(consumer, receipts);

        Assert.Equal(Enumerable.Range(1, expected).Select(n => (long)n), consumer.Seen.Select(result => result.Sequence));
        ILookup<string, Result> results = consumer.Seen.ToLookup(result => $"{result.Station}/{result.ScanId}");
        Assert.All(receipts, receipt =>
        {
            Result result = Assert.Single(results[receipt.Key]);
            Assert.Equal(receipt.Value, Convert.ToHexStringLower(result.InputSha256.Span));
        });

        // The test has tested something: uploads were cut, parts were resumed, scans came through between the kills.
        Assert.True(receipts.Count > Kills, $"{receipts.Count} receipts");
        Assert.True(stations.Sum(station => station.Interrupted) >= Kills, "uploads were interrupted");
        Assert.True(stations.Sum(station => station.Resumed) > 0, "uploads were resumed");
    }

    // After a few receipts more, or none, and some milliseconds on: on a slow machine and on a fast one amid the work.
    private static async Task RandomMomentAsync(Random random, ConcurrentDictionary<string, string> receipts)
    {
        int enough = receipts.Count + random.Next(8);
        var patience = Stopwatch.StartNew();
        while (receipts.Count < enough && patience.Elapsed < Patience)
        {
            await Task.Delay(5);
        }

        await Task.Delay(random.Next(150));
    }

    // One more start, without a kill: everything accepted gets its result, receipted or not.
    private async Task<int> FinishWithoutKillAsync(PatientConsumer consumer, ConcurrentDictionary<string, string> receipts)
    {
        using (ServiceProcess service = await ServiceProcess.StartAsync(folder.Path))
        {
            var missing = new HashSet<string>(receipts.Keys);
            missing.ExceptWith(consumer.Seen.Select(result => $"{result.Station}/{result.ScanId}"));
            await consumer.WatchUntilKilledAsync(service.Channel, () =>
            {
                missing.ExceptWith(consumer.Seen.TakeLast(1).Select(result => $"{result.Station}/{result.ScanId}"));
                return missing.Count == 0;
            }).WaitAsync(TimeSpan.FromMinutes(1));
            await service.KillAsync();
        }

        using var data = new DataFolder(folder.Path);
        using var database = new SqliteDatabase(data);
        var store = new SqliteScanStore(database, new ContentFiles(data), TimeProvider.System);
        await AssertFilesAreWhole(store);
        return consumer.Seen.Count;
    }

    private static async Task AssertFilesAreWhole(SqliteScanStore store)
    {
        foreach (ScanSummary summary in await store.ListAsync(null, int.MaxValue, CancellationToken.None))
        {
            await using Stream original = store.OpenOriginal(summary.Scan.Header.Sha256);
            byte[] hash = await System.Security.Cryptography.SHA256.HashDataAsync(original);
            Assert.Equal(summary.Scan.Header.Sha256, Convert.ToHexStringLower(hash));
        }
    }
}
