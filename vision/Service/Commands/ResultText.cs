using System.Globalization;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Commands;

/// <summary>A result of the feed in one line for a person.</summary>
internal static class ResultText
{
    public static string Line(Result result) =>
        string.Create(CultureInfo.InvariantCulture, $"#{result.Sequence} {result.Station}/{result.ScanId}  {Outcome(result)}");

    private static string Outcome(Result result) => result.OutcomeCase switch
    {
        Result.OutcomeOneofCase.Inspection => Inspected(result.Inspection),
        Result.OutcomeOneofCase.Refusal => $"refused: {result.Refusal.Field}: {result.Refusal.Message}",
        Result.OutcomeOneofCase.Failure => $"failed after {result.Failure.Attempts} attempts: {result.Failure.Message}",
        _ => "an outcome this version does not know",
    };

    private static string Inspected(Contracts.V1.Inspection inspection)
    {
        IEnumerable<string> containers = inspection.Containers.Select(Container);
        IEnumerable<string> findings = inspection.Findings.Select(finding => $"{finding.Kind}: {finding.Message}");
        string text = string.Join("; ", containers.Concat(findings));
        return text.Length == 0 ? "no container" : text;
    }

    private static string Container(Container container)
    {
        string verdict = container.Empty.State switch
        {
            EmptyVerdict.Types.State.Empty => "EMPTY",
            EmptyVerdict.Types.State.Loaded => "LOADED",
            _ => $"CANNOT JUDGE ({container.Empty.Reason})",
        };
        string probability = container.Empty.HasLoadedProbability
            ? string.Create(CultureInfo.InvariantCulture, $" p {container.Empty.LoadedProbability:0.000}/{container.Empty.Threshold:0.000}")
            : "";
        string saliency = container.Saliency is null ? "" : string.Create(CultureInfo.InvariantCulture, $", map {container.Saliency.Width}x{container.Saliency.Height}");
        return $"{container.Number} {verdict}{probability}{saliency}".Trim();
    }
}
