namespace VisionInspection.ImagingFormats;

/// <summary>One reading of a container number by the scanner's side.</summary>
/// <param name="Number">ISO 6346 number, repaired by its check digit where that was possible without doubt.</param>
/// <param name="Original">The text as it stood in the file.</param>
/// <param name="Confidence">0 to 1; null where the format has none.</param>
/// <param name="DeclaredEmpty">True or false where the file carries the declaration's word on it.</param>
public sealed record ContainerReading(string Number, string Original, double? Confidence, bool? DeclaredEmpty)
{
    /// <summary>ISO 6346 size and type, as <c>22G1</c>; null where not given.</summary>
    public string? SizeType { get; init; }

    /// <summary>Whether it is sealed; null where not given.</summary>
    public bool? Sealed { get; init; }
}
