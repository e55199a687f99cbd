using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
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

        using (ServiceProcess service = await ServiceProcess.StartAsync(folder.Path))
        {
            await WatchAsync(service.Channel, () => receipts.Keys.All(id => results.Any(result => result.CaseId == id))).WaitAsync(TimeSpan.FromMinutes(2));
            int readable = await ReadableScansAsync(service.Channel, scans);
            await WatchDivergencesAsync(service.Channel, () => divergences.Count >= results.Count * (1 + readable)).WaitAsync(TimeSpan.FromMinutes(2));

            // Whatever is to come has come: a pair that is compared twice would show itself here.
            await Task.Delay(500);
            await UntilKilledAsync(() => Task.WhenAny(WatchDivergencesAsync(service.Channel, () => false), Task.Delay(500)));
            Assert.Equal(results.Count * (1 + readable), divergences.Count);
            Assert.True(readable > 0, "scans came through");
            await service.KillAsync();
        }

        Assert.Equal(Enumerable.Range(1, results.Count).Select(n => (long)n), results.Select(result => result.Sequence));
        Assert.Equal(Enumerable.Range(1, divergences.Count).Select(n => (long)n), divergences.Select(divergence => divergence.Sequence));
        Assert.Equal(divergences.Count, divergences.Select(divergence => (divergence.CaseId, divergence.Id)).Distinct().Count());
        Assert.All(receipts.Keys, id => Assert.NotNull(Assert.Single(results, result => result.CaseId == id).Comparison));
        Assert.True(receipts.Count > Kills, $"{receipts.Count} receipts");
    }

    // Every third of a station's files is no scan at all and names no container. A scan whose receipt was lost in a kill
    // may be kept all the same, so what counts is what has a result once all that are kept have one.
    private static async Task<int> ReadableScansAsync(GrpcChannel channel, ConcurrentDictionary<string, string> sent)
    {
        using var quiet = new CancellationTokenSource();
        using AsyncServerStreamingCall<Result> call = new Results.ResultsClient(channel).Watch(new WatchRequest(), cancellationToken: quiet.Token);
        var seen = new List<Result>();
        try
        {
            while (await call.ResponseStream.MoveNext(quiet.Token))
            {
                seen.Add(call.ResponseStream.Current);
                if (sent.Keys.All(key => seen.Any(result => $"{result.Station}/{result.ScanId}" == key)))
                {
                    quiet.CancelAfter(TimeSpan.FromSeconds(2));
                }
            }
        }
        catch (RpcException ended) when (ended.StatusCode == StatusCode.Cancelled)
        {
            // Nothing came for a while.
        }

        return seen.Count(result => result.Inspection is not null);
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
