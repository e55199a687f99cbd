namespace VisionInspection.Service.Storage;

/// <summary>An accepted scan.</summary>
/// <param name="Id">Position in the order of arrival.</param>
/// <param name="Header">What the station said of it; the hash is proven.</param>
/// <param name="ReceivedAt">When it became durable.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often its inspection was begun.</param>
internal sealed record ScanRecord(
    long Id, UploadHeader Header, DateTimeOffset ReceivedAt, ScanState State, int Attempts)
{
    /// <summary>The scan's name.</summary>
    public ScanKey Key => Header.Key;
}
