namespace VisionInspection.ImagingFormats;

/// <summary>A file that came with a scan and is kept, not interpreted.</summary>
/// <param name="Kind"><c>snapshot</c>, <c>ocr</c>, <c>document</c>, <c>radiation</c> or <c>other</c>.</param>
/// <param name="Name">Its name in the file or folder it came in.</param>
/// <param name="MediaType">RFC 6838 media type.</param>
/// <param name="Content">The bytes as they came.</param>
public sealed record ScanAttachment(string Kind, string Name, string MediaType, ReadOnlyMemory<byte> Content);
