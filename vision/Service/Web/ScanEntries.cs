using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web;

/// <summary>What is stored of a scan to what the list shows of it.</summary>
internal static class ScanEntries
{
    /// <summary>The entry of a scan.</summary>
    /// <param name="summary">What is stored.</param>
    public static ScanEntry Of(ScanSummary summary)
    {
        ScanRecord scan = summary.Scan;
        IReadOnlyList<ContainerFinding> containers = summary.Result?.Outcome.Inspection?.Containers ?? [];
        return new ScanEntry(
            scan.Id.ToString(CultureInfo.InvariantCulture),
            scan.Id,
            scan.Key.ScanId,
            scan.Key.Station,
            scan.ReceivedAt,
            Words.Of(summary.Result?.Outcome.State ?? ScanState.Received),
            [.. containers.Select(container => container.Number).OfType<string>().Distinct()],
            [.. containers.Select(container => Words.Of(container.Empty.State))],
            summary.LastDecision is null ? null : Of(summary.LastDecision));
    }

    /// <summary>The entry of a decision.</summary>
    /// <param name="decision">What is stored.</param>
    public static DecisionEntry Of(Decision decision) =>
        new(Words.Of(decision.Verdict), decision.Reason, decision.Officer, decision.DecidedAt);
}
