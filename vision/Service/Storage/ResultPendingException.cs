namespace VisionInspection.Service.Storage;

/// <summary>The scan is kept, and has no result yet.</summary>
/// <param name="key">The scan.</param>
internal sealed class ResultPendingException(ScanKey key) : Exception($"{key} has no result yet.");
