namespace VisionInspection.Service.Storage;

/// <summary>The one result of a scan.</summary>
/// <param name="Sequence">Position in the order of results: 1, 2, 3, ... without gaps.</param>
/// <param name="Scan">The scan.</param>
/// <param name="FinishedAt">When the result became durable.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record ScanResult(long Sequence, ScanRecord Scan, DateTimeOffset FinishedAt, ScanOutcome Outcome);
