namespace VisionInspection.Devices;

/// <summary>
/// A scanner as the product sees it: a stream of scans that arrive. A driver does nothing until it is asked, and its
/// stream ends on cancellation. A scan counts as delivered when the consumer asks for the next one, so that a crash
/// between the two delivers it again and never loses it.
/// </summary>
public interface IScannerDevice
{
    /// <summary>Whether the device can be reached, since when, and why not.</summary>
    DeviceState State { get; }

    /// <summary>The arrivals, until <paramref name="stopping"/> is cancelled or the device has no more to give.</summary>
    /// <param name="stopping">Ends the stream without an exception.</param>
    IAsyncEnumerable<ScanArrival> ArrivalsAsync(CancellationToken stopping);
}

/// <summary>Whether a device can be reached.</summary>
/// <param name="Connected">It can.</param>
/// <param name="Since">Since when this is so, UTC.</param>
/// <param name="Reason">Why it cannot be reached; null while it can.</param>
public sealed record DeviceState(bool Connected, DateTimeOffset Since, string? Reason);

/// <summary>A scan that arrived, or the news that one cannot be taken.</summary>
/// <param name="ScanId">The scan's name at its station; the same scan always has the same one.</param>
/// <param name="FileName">File name to upload it under; a vendor's folder travels as one <c>.zip</c>.</param>
/// <param name="MediaType">RFC 6838 media type.</param>
/// <param name="Open">Opens the bytes to upload, seekable; the same bytes each time. Null for a refusal.</param>
/// <param name="Refusal">Why it cannot be taken, for a person; null for a scan.</param>
public sealed record ScanArrival(string ScanId, string FileName, string MediaType, Func<Stream>? Open, string? Refusal);
