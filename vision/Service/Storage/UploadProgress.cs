namespace VisionInspection.Service.Storage;

/// <summary>An upload that has not ended, as far as it is durable.</summary>
/// <param name="Header">What was announced.</param>
/// <param name="DurableOffset">Bytes that have been forced to disk.</param>
/// <param name="UpdatedAt">Last time that it grew.</param>
internal sealed record UploadProgress(UploadHeader Header, long DurableOffset, DateTimeOffset UpdatedAt);
