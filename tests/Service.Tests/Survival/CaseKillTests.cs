using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Data.Sqlite;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Survival;

public sealed class CaseKillTests : IDisposable
{
    private const int Kills = 15;
    private const string Number = "CSQU3054383";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentDictionary<string, byte> receipts = new();
    private readonly List<CaseResult> results = [];
    private readonly List<Divergence> divergences = [];

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// Every case declares the one container empty that every scan shows loaded, and euros where its paper says dollars:
    /// one divergence per case, and one per case and scan.
    /// </summary>
    [Fact]
    public async Task Kill_AtRandomMoments_EveryReceiptedCaseHasOneResultAndEveryPairOneDivergence()
    {
        var random = new Random(20261125);
        var scans = new ConcurrentDictionary<string, string>();
        var station = new RestlessStation("gate-1", random.Next(), scans);
        int number = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using ServiceProcess service = await ServiceProcess.StartAsync(folder.Path);
            Task[] work =
            [
                UntilKilledAsync(async () => number = await SubmitAsync(service.Channel, number)),
                UntilKilledAsync(() => WatchAsync(service.Channel, () => false)),
                UntilKilledAsync(() => WatchDivergencesAsync(service.Channel, () => false)),

                // Few scans, because each is held against every case.
                kill % 5 == 0 ? station.SendUntilKilledAsync(service.Channel) : Task.CompletedTask,
            ];
            await RandomMomentAsync(random);
            await service.KillAsync();
            await Task.WhenAll(work).WaitAsync(TimeSpan.FromMinutes(1));
        }

        // One more start, without a kill: everything kept gets its result, receipted or not.
        using (ServiceProcess service = await ServiceProcess.StartAsync(folder.Path))
        {
            await NothingLeftAsync();
            await WatchAsync(service.Channel, () => results.Count >= Count("case_results")).WaitAsync(Patience);
            await WatchDivergencesAsync(service.Channel, () => divergences.Count >= Count("divergences")).WaitAsync(Patience);
            await service.KillAsync();
        }

        long readable = Count("results WHERE outcome LIKE '%CSQU3054383%'");
        Assert.True(readable > 0, "scans came through");
        Assert.Equal(Count("cases"), results.Count);
        Assert.Equal(results.Count * (1 + readable), divergences.Count);
        Assert.Equal(Enumerable.Range(1, results.Count).Select(n => (long)n), results.Select(result => result.Sequence));
        Assert.Equal(Enumerable.Range(1, divergences.Count).Select(n => (long)n), divergences.Select(divergence => divergence.Sequence));
        Assert.Equal(divergences.Count, divergences.Select(divergence => (divergence.CaseId, divergence.Id)).Distinct().Count());
        Assert.All(receipts.Keys, id => Assert.NotNull(Assert.Single(results, result => result.CaseId == id).Comparison));
        Assert.True(receipts.Count > Kills, $"{receipts.Count} receipts");
    }

    private static async Task UntilKilledAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            // Killed: the cursors are what was seen last.
        }
    }

    private async Task NothingLeftAsync()
    {
        var patience = Stopwatch.StartNew();
        while (Count("cases WHERE state = 0") + Count("scans WHERE state = 0") + Count("scan_cases WHERE evidence IS NULL") > 0)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "the service still works");
            await Task.Delay(100);
        }
    }

    // Read beside the service, which is what the database allows.
    private long Count(string rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "scans.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.Scalar<long>($"SELECT count(*) FROM {rows}");
    }

    private async Task RandomMomentAsync(Random random)
    {
        int enough = receipts.Count + 1 + random.Next(6);
        var patience = Stopwatch.StartNew();
        while (receipts.Count < enough && patience.Elapsed < Patience)
        {
            await Task.Delay(5);
        }

        await Task.Delay(random.Next(100));
    }

    // Goes on with the case for which there is no receipt; sending it again is harmless.
    private async Task<int> SubmitAsync(GrpcChannel channel, int number)
    {
        var submitter = new Submitter(channel);
        try
        {
            for (; ; number++)
            {
                byte[] declaration = Submitter.Declaration($"D-{number}", "EUR", (Number, "4"));
                await submitter.SendAsync($"C-{number}", declaration, ("invoice.pdf", Submitter.Paper($"USD {number} {new string('x', 2000)}")));
                receipts[$"C-{number}"] = 0;
            }
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            return number;
        }
    }

    private async Task WatchAsync(GrpcChannel channel, Func<bool> enough)
    {
        using AsyncServerStreamingCall<CaseResult> call = new Papers.PapersClient(channel).Watch(
            new WatchCasesRequest { AfterSequence = results.Count == 0 ? 0 : results[^1].Sequence });
        while (!enough() && await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            results.Add(call.ResponseStream.Current);
        }
    }

    private async Task WatchDivergencesAsync(GrpcChannel channel, Func<bool> enough)
    {
        using AsyncServerStreamingCall<Divergence> call = new Divergences.DivergencesClient(channel).Watch(
            new WatchDivergencesRequest { AfterSequence = divergences.Count == 0 ? 0 : divergences[^1].Sequence });
        while (!enough() && await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            divergences.Add(call.ResponseStream.Current);
        }
    }
}
