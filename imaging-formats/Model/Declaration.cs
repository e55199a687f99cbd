namespace VisionInspection.ImagingFormats;

/// <summary>The customs declaration that came with a scan.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Content">The document itself, JSON or XML; null where only the number came.</param>
public sealed record Declaration(string Id, ScanAttachment? Content);
