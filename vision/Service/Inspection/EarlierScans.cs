using System.Diagnostics;
using System.Globalization;
using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Inspection;

/// <summary>
/// Compares a scan, on its own, with the latest stored one of each of its containers, and says in findings which that was and
/// what came or went. A comparison that fails says so and never costs the scan its other findings.
/// </summary>
internal sealed class EarlierScans(IScanStore store, IScanInspector inspector, InspectionSettings settings, ILogger<EarlierScans> log)
{
    /// <summary>The result with what the comparison adds.</summary>
    /// <param name="decoded">The scan.</param>
    /// <param name="result">Its result so far.</param>
    /// <param name="stopping">Ends the wait.</param>
    public async Task<InspectionResult> CompareAsync(DecodedScan decoded, InspectionResult result, CancellationToken stopping)
    {
        if (!settings.CompareWithEarlier)
        {
            return result;
        }

        var findings = new List<Finding>();
        long started = Stopwatch.GetTimestamp();
        foreach (string number in ScanOutcome.Of(result, decoded.NumbersRead).ContainerNumbers())
        {
            if (await store.FindPredecessorAsync(number, decoded.Record.Id, stopping) is ScanResult earlier)
            {
                findings.AddRange(Compare(number, decoded.Scan!, result, earlier, stopping));
            }
        }

        return findings.Count == 0 ? result : result with
        {
            Findings = [.. result.Findings, .. findings],
            Milliseconds = new Dictionary<string, double>(result.Milliseconds) { ["compare"] = Stopwatch.GetElapsedTime(started).TotalMilliseconds },
        };
    }

    /// <summary>A container's new scan against an earlier one of it.</summary>
    /// <param name="number">The container.</param>
    /// <param name="now">The new scan: its places count, so it is the first of every part, and what the other has more of has gone.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="before">The earlier scan.</param>
    /// <param name="foundBefore">What was found in that.</param>
    /// <param name="stopping">Stops between parts.</param>
    public static IReadOnlyList<ComparedPart> Parts(
        string number, Scan now, InspectionResult found, Scan before, InspectionResult foundBefore, CancellationToken stopping) =>
        ScanComparer.Compare(now, Containers(number, found), before, Containers(number, foundBefore), stopping);

    private IEnumerable<Finding> Compare(string number, Scan scan, InspectionResult result, ScanResult earlier, CancellationToken stopping)
    {
        string name = string.Create(
            CultureInfo.InvariantCulture, $"{number}: scan {earlier.Scan.Key.ScanId} of {earlier.Scan.Key.Station}, received {earlier.Scan.ReceivedAt:yyyy-MM-dd HH:mm} UTC");
        try
        {
            DecodedScan before = ScanDecoder.Decode(store, earlier.Scan, ReadLimits.Default);
            if (before.Scan is null)
            {
                return [new Finding("earlier-scan-gone", null, null, null, $"Not compared with {name}: it cannot be read any more, {before.Refusal!.Message}.")];
            }

            IReadOnlyList<ComparedPart> parts = Parts(number, scan, result, before.Scan, earlier.Outcome.Inspection!, stopping);
            return [.. parts.SelectMany(part => EarlierFindings.Of(name, part)), .. SearchAgain(name, scan, before.Scan, result, parts)];
        }
        catch (IOException error)
        {
            Log.EarlierScanGone(log, error, earlier.Scan.Key.Station, earlier.Scan.Key.ScanId);
            return [new Finding("earlier-scan-gone", null, null, null, $"Not compared with {name}: its file is gone.")];
        }
#pragma warning disable CA1031 // Whatever a comparison throws, the scan keeps the verdicts that it has.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.ComparisonFailed(log, error, earlier.Scan.Key.Station, earlier.Scan.Key.ScanId);
            return [new Finding("could-not-compare", null, null, null, $"Not compared with {name}: the comparison failed.")];
        }
    }

    // A reefer has a concealment finding, alarm or none.
    private IEnumerable<Finding> SearchAgain(string name, Scan now, Scan before, InspectionResult result, IReadOnlyList<ComparedPart> parts) =>
        result.Findings.Any(finding => finding.Kind == "concealment")
            ? parts.Select(part => inspector.SearchAgain(now, before, part)).OfType<Finding>().Select(f => f with { Message = $"{f.Message} The earlier scan is that of {name}." })
            : [];

    // Where the scan's numbers could not be given to its boxes, a lone box is the container all the same.
    private static IReadOnlyList<ContainerFinding> Containers(string number, InspectionResult result)
    {
        ContainerFinding[] numbered = [.. result.Containers.Where(c => c.Number == number)];
        return numbered.Length > 0 ? numbered : result.Containers.Count == 1 ? result.Containers : [];
    }
}
