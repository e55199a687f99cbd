namespace VisionInspection.Devices.Folders;

/// <summary>Media types of the files a scanner writes. Only a label: the service tells formats apart by content.</summary>
public static class MediaTypes
{
    /// <summary>The media type for a file name.</summary>
    /// <param name="fileName">With extension.</param>
    public static string Of(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".UFF" => "application/vnd.visioninspection.uff+zip",
        ".ZIP" => "application/zip",
        ".PNG" => "image/png",
        ".TIF" or ".TIFF" => "image/tiff",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".DCM" or ".DCS" => "application/dicom",
        _ => "application/octet-stream",
    };
}
