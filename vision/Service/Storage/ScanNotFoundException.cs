namespace VisionInspection.Service.Storage;

/// <summary>There is no scan of this name.</summary>
/// <param name="key">The name.</param>
internal sealed class ScanNotFoundException(ScanKey key) : Exception($"There is no scan {key}.");
