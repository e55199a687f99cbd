namespace VisionInspection.Service.Storage;

/// <summary>A scan as a list shows it.</summary>
/// <param name="Scan">The scan.</param>
/// <param name="Result">Its result; null while it waits.</param>
/// <param name="LastDecision">The latest decision on it; null where nobody has decided.</param>
internal sealed record ScanSummary(ScanRecord Scan, ScanResult? Result, Decision? LastDecision);
