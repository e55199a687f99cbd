namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>A live file that a sidecar names.</summary>
/// <param name="Name">Its name as the sidecar has it, without path.</param>
/// <param name="Role">What it is for.</param>
internal sealed record ExportFile(string Name, ExportRole Role)
{
    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".tif", ".tiff"];

    /// <summary>A picture by its name; an export is complete when all of these are there.</summary>
    public bool IsPicture => PictureEndings.Contains(Path.GetExtension(Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Kind of the attachment it becomes.</summary>
    public string AttachmentKind => Role switch
    {
        ExportRole.Snapshot => "snapshot",
        ExportRole.Ocr => "ocr",
        _ => "other",
    };

    /// <summary>Media type by its name.</summary>
    public string MediaType => Path.GetExtension(Name).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "image/jpeg",
        ".PNG" => "image/png",
        ".TIF" or ".TIFF" => "image/tiff",
        ".XML" => "application/xml",
        _ => "application/octet-stream",
    };
}

/// <summary>What a file of an export is for.</summary>
internal enum ExportRole
{
    /// <summary>The X-ray picture.</summary>
    XRay,

    /// <summary>A small copy of it.</summary>
    Preview,

    /// <summary>A camera picture.</summary>
    Snapshot,

    /// <summary>A character reader's document.</summary>
    Ocr,

    /// <summary>The vendor's own format, kept and not read.</summary>
    Raw,
}
