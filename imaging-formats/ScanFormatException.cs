namespace VisionInspection.ImagingFormats;

/// <summary>
/// The one refusal of every reader: these bytes are not a scan this product can read. Bad bytes never raise anything
/// else, so a caller that catches this has caught all that an input file can do.
/// </summary>
/// <param name="field">What was being read: <c>width</c>, <c>View[side]/Plane[low]@sha256</c>, <c>(0028,0010) Rows</c>.</param>
/// <param name="offset">Bytes from the start of the file or entry; -1 where the format has no meaningful offset.</param>
/// <param name="message">What was found and what was allowed.</param>
/// <param name="inner">The decoder's own error, where there was one.</param>
public sealed class ScanFormatException(string field, long offset, string message, Exception? inner = null)
    : Exception(offset < 0 ? $"{field}: {message}" : $"{field} at offset {offset}: {message}", inner)
{
    /// <summary>Name of the field, element or archive entry that was refused.</summary>
    public string Field { get; } = field;

    /// <summary>Bytes from the start of the file or entry; -1 where there is none.</summary>
    public long Offset { get; } = offset;

    /// <summary>What was found and what was allowed, without field and offset.</summary>
    public string Reason { get; } = message;
}
