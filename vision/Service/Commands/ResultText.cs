using System.Globalization;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Commands;

/// <summary>A result of the feed in one line for a person.</summary>
internal static class ResultText
{
    public static string Line(Result result) =>
        string.Create(CultureInfo.InvariantCulture, $"#{result.Sequence} {result.Station}/{result.ScanId}  {Outcome(result)}");

    /// <summary>The mass of a container's cargo in words.</summary>
    public static string Weight(double? kg, double? lowKg, double? highKg, string? remark)
    {
        string figures = (kg, lowKg, highKg) switch
        {
            (double middle, double low, double high) => string.Create(CultureInfo.InvariantCulture, $"cargo {middle:0} kg, {low:0} to {high:0} kg in nine of ten cases"),
            (null, double low, _) => string.Create(CultureInfo.InvariantCulture, $"cargo at least {low:0} kg"),
            _ => "cargo not weighed",
        };
        return remark is null ? figures : $"{figures}. {remark}";
    }

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
        string weight = container.Weight is { HasKg: true } mass ? string.Create(CultureInfo.InvariantCulture, $", {mass.Kg:0} kg") : "";
        return $"{container.Number} {verdict}{probability}{saliency}{weight}".Trim();
    }
}
