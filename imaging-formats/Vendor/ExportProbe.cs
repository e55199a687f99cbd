namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>What is known of an export folder without reading its pictures: whether it can be taken now.</summary>
/// <param name="Format"><c>dataform</c> or <c>p60-manifest</c>; null while no sidecar can be read.</param>
/// <param name="Sidecar">The sidecar's file name; null while none can be read.</param>
/// <param name="Missing">Pictures that the sidecar names and that are not there, or are there and empty.</param>
/// <param name="Fault">Why the sidecar cannot be read yet; null where it can.</param>
public sealed record ExportProbe(string? Format, string? Sidecar, IReadOnlyList<string> Missing, string? Fault)
{
    /// <summary>Sidecar whole and every live picture there. Whether sizes stand still is for the watcher to see.</summary>
    public bool IsComplete => Fault is null && Missing.Count == 0;
}
