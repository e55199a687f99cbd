namespace VisionInspection.Service.Storage;

/// <summary>A station used a scan id again for another file.</summary>
/// <param name="key">The scan.</param>
/// <param name="acceptedSha256">Hash of the file that was accepted.</param>
/// <param name="offeredSha256">Hash of the file that is now offered.</param>
internal sealed class ScanConflictException(ScanKey key, string acceptedSha256, string offeredSha256)
    : Exception($"{key} was accepted with SHA-256 {acceptedSha256}, and is now offered with {offeredSha256}.");
