namespace VisionInspection.Service.Storage;

/// <summary>What a station says of a file before it sends it.</summary>
/// <param name="Key">The scan's name.</param>
/// <param name="Sha256">Hash of the whole file, lower-case hexadecimal.</param>
/// <param name="Size">Bytes in the whole file.</param>
/// <param name="FileName">Name at the station, without path.</param>
/// <param name="MediaType">RFC 6838 media type; empty where not known.</param>
internal sealed record UploadHeader(ScanKey Key, string Sha256, long Size, string FileName, string MediaType);
