namespace VisionInspection.ImagingFormats.Zip;

/// <summary>An entry as the central directory tells it, before its local header was held against it.</summary>
internal sealed record CentralHeader(
    string Name,
    byte[] RawName,
    ushort Flags,
    ushort Method,
    uint Crc32,
    long PackedSize,
    long Size,
    long HeaderOffset,
    bool IsDescribedAfterwards,
    long Offset);
