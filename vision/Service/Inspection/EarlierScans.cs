using System.Diagnostics;
using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Inspection;

/// <summary>
/// Compares a scan, on its own, with the latest stored one of each of its containers and of its vehicle, and says in findings
/// which that was and what came or went. A comparison that fails says so and never costs the scan its other findings.
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
        var models = new HashSet<ModelIdentity>(result.Models);
        long started = Stopwatch.GetTimestamp();
        IEnumerable<string> numbers = ScanOutcome.Of(result, decoded.NumbersRead).ContainerNumbers();
        foreach (Predecessor predecessor in await Predecessors.FindAsync(store, decoded.Record, numbers, decoded.Plate, stopping))
        {
            findings.AddRange(Compare(predecessor, decoded.Scan!, result, models, stopping));
        }

        return findings.Count == 0 ? result : result with
        {
            Findings = [.. result.Findings, .. findings], Models = [.. models],
            Milliseconds = new Dictionary<string, double>(result.Milliseconds) { ["compare"] = Stopwatch.GetElapsedTime(started).TotalMilliseconds },
        };
    }

    private IEnumerable<Finding> Compare(Predecessor predecessor, Scan scan, InspectionResult result, HashSet<ModelIdentity> models, CancellationToken stopping)
    {
        (string name, ScanRecord earlier) = (predecessor.Name, predecessor.Earlier.Scan);
        try
        {
            DecodedScan before = ScanDecoder.Decode(store, earlier, ReadLimits.Default);
            if (before.Scan is null)
            {
                return [new Finding("earlier-scan-gone", null, null, null, $"Not compared with {name}: it cannot be read any more, {before.Refusal!.Message}.")];
            }

            IReadOnlyList<ComparedPart> parts = predecessor.Compare(scan, result, before.Scan, inspector.Alignment, stopping);
            models.UnionWith(parts.SelectMany(part => part.Comparison.Models));
            return
            [
                .. parts.SelectMany(part => EarlierFindings.Of(name, part)),
                .. predecessor.Number is null ? [] : SearchAgain(name, scan, before.Scan, result, parts),
            ];
        }
        catch (IOException error)
        {
            Log.EarlierScanGone(log, error, earlier.Key.Station, earlier.Key.ScanId);
            return [new Finding("earlier-scan-gone", null, null, null, $"Not compared with {name}: its file is gone.")];
        }
#pragma warning disable CA1031 // Whatever a comparison throws, the scan keeps the verdicts that it has.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.ComparisonFailed(log, error, earlier.Key.Station, earlier.Key.ScanId);
            return [new Finding("could-not-compare", null, null, null, $"Not compared with {name}: the comparison failed.")];
        }
    }

    // A reefer has a concealment finding, alarm or none.
    private IEnumerable<Finding> SearchAgain(string name, Scan now, Scan before, InspectionResult result, IReadOnlyList<ComparedPart> parts) =>
        result.Findings.Any(finding => finding.Kind == "concealment")
            ? parts.Select(part => inspector.SearchAgain(now, before, part)).OfType<Finding>().Select(f => f with { Message = $"{f.Message} The earlier scan is that of {name}." })
            : [];
}
