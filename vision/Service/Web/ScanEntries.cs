using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Similarity;
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
            VerdictsOf(summary.Result?.Outcome.Inspection),
            summary.LastDecision is null ? null : Of(summary.LastDecision));
    }

    /// <summary>The entry of a decision.</summary>
    /// <param name="decision">What is stored.</param>
    public static DecisionEntry Of(Decision decision) =>
        new(Words.Of(decision.Verdict), decision.Reason, decision.Officer, decision.DecidedAt);

    /// <summary>The entry of a similar scan.</summary>
    /// <param name="near">What was found.</param>
    public static SimilarEntry Of(SimilarScan near) => new(
        near.Scan.Id.ToString(CultureInfo.InvariantCulture), near.Number ?? near.Scan.Key.ScanId, near.Scan.ReceivedAt, near.LikeContainer, near.Cosine);

    /// <summary>A picture without a container has one word of its own: nothing is there, or nothing can be said.</summary>
    private static IReadOnlyList<string> VerdictsOf(InspectionResult? inspection) => inspection switch
    {
        null => [],
        { Containers.Count: 0 } => [inspection.Findings.Any(finding => finding.Kind == "cannot-judge") ? "cannot-judge" : "no-container"],
        _ => [.. inspection.Containers.Select(container => Words.Of(container.Empty.State))],
    };
}
