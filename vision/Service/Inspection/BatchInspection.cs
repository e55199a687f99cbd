using System.Diagnostics;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Inspection;

/// <summary>Gives every scan of a batch its one result: findings, a refusal, or, after enough attempts, a failure.</summary>
internal sealed class BatchInspection(
    IScanStore store,
    IScanInspector inspector,
    EarlierScans earlier,
    Admission admission,
    InspectionSettings settings,
    ServiceMetrics metrics,
    TimeProvider clock,
    ILogger<BatchInspection> log)
{
    /// <summary>Inspects a batch.</summary>
    /// <param name="batch">The scans.</param>
    /// <param name="stopping">Hands back what is not done.</param>
    public async Task InspectAsync(IReadOnlyList<ScanRecord> batch, CancellationToken stopping)
    {
        using Activity? activity = ServiceTracing.Source.StartActivity("inspect");
        activity?.SetTag("scan.count", batch.Count);
        metrics.BatchStarted(batch.Count);
        foreach (ScanRecord worn in batch.Where(IsWorn))
        {
            await FinishAsync(worn, Failure("The service ended during its inspection", worn.Attempts));
        }

        await TryAsync([.. batch.Where(scan => !IsWorn(scan))], stopping);
    }

    private static IReadOnlyList<long> Ids(IEnumerable<ScanRecord> scans) => [.. scans.Select(scan => scan.Id)];

    private static ScanOutcome Failure(string what, int attempts) => ScanOutcome.Of(new ScanFailure(what, attempts));

    private bool IsWorn(ScanRecord scan) => scan.Attempts >= settings.MaxAttempts;

    private async Task TryAsync(IReadOnlyList<ScanRecord> scans, CancellationToken stopping)
    {
        if (scans.Count == 0)
        {
            return;
        }

        IReadOnlyList<long> ids = Ids(scans);
        await store.BeginAttemptAsync(ids, CancellationToken.None);
        ScanRecord[] tried = [.. scans.Select(scan => scan with { Attempts = scan.Attempts + 1 })];
        IReadOnlyList<(ScanRecord Scan, ScanOutcome Outcome)> outcomes;
        try
        {
            outcomes = await OutcomesAsync(tried, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await store.HandBackAsync(ids, CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // A worker outlives whatever an inspection throws: the scan is tried again, then given up.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await TryAgainAsync(tried, error, stopping);
            return;
        }

        foreach ((ScanRecord scan, ScanOutcome outcome) in outcomes)
        {
            await FinishAsync(scan, outcome);
        }
    }

    // Each alone from here on, so that the one at fault is found.
    private async Task TryAgainAsync(IReadOnlyList<ScanRecord> tried, Exception error, CancellationToken stopping)
    {
        foreach (ScanRecord scan in tried)
        {
            if (!IsWorn(scan))
            {
                Log.AttemptFailed(log, error, scan.Key.Station, scan.Key.ScanId, scan.Attempts);
                await TryAsync([scan], stopping);
            }
            else
            {
                Log.InspectionFailed(log, error, scan.Key.Station, scan.Key.ScanId, scan.Attempts);
                await FinishAsync(scan, Failure($"{error.GetType().Name}: {error.Message}", scan.Attempts));
            }
        }
    }

    private async Task<List<(ScanRecord Scan, ScanOutcome Outcome)>> OutcomesAsync(IReadOnlyList<ScanRecord> scans, CancellationToken stopping)
    {
        DateTimeOffset begun = clock.GetUtcNow();
        DecodedScan[] decoded = [.. scans.Select(scan => ScanDecoder.Decode(store, scan, ReadLimits.Default))];
        DecodedScan[] readable = [.. decoded.Where(scan => scan.Scan is not null)];
        IReadOnlyList<InspectionResult> results =
            readable.Length == 0 ? [] : inspector.Inspect([.. readable.Select(scan => scan.Scan!)], stopping);
        if (results.Count != readable.Length)
        {
            throw new InvalidOperationException($"The inspector gave {results.Count} results for {readable.Length} scans.");
        }

        var outcomes = decoded.Where(scan => scan.Refusal is not null)
            .Select(scan => (scan.Record, ScanOutcome.Of(scan.Refusal!))).ToList();
        for (int i = 0; i < readable.Length; i++)
        {
            InspectionResult compared = await earlier.CompareAsync(readable[i], results[i], stopping);
            InspectionResult timed = Timed(compared, readable[i], begun);
            metrics.StagesTook(timed.Milliseconds);
            outcomes.Add((readable[i].Record, ScanOutcome.Of(timed, readable[i].NumbersRead) with { Plate = readable[i].Plate }));
        }

        return outcomes;
    }

    private static InspectionResult Timed(InspectionResult result, DecodedScan decoded, DateTimeOffset begun) =>
        result with
        {
            Milliseconds = new Dictionary<string, double>(result.Milliseconds)
            {
                ["queue"] = Math.Max(0, (begun - decoded.Record.ReceivedAt).TotalMilliseconds),
                ["decode"] = decoded.Took.TotalMilliseconds,
            },
        };

    private async Task FinishAsync(ScanRecord scan, ScanOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            await Task.Run(() => store.Quarantine(scan, refusal));
            Log.ScanRefused(log, scan.Key.Station, scan.Key.ScanId, refusal.Field, refusal.Message);
        }

        ScanResult result = await store.FinishAsync(scan.Id, outcome, CancellationToken.None);
        admission.Leave();
        metrics.ScanFinished(outcome.State);
        Log.ScanFinished(log, scan.Key.Station, scan.Key.ScanId, outcome.State, result.Sequence);
    }
}
