namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>What both vendors' sidecars tell, each in its own words.</summary>
internal interface IVendorSidecar
{
    /// <summary>Value of <see cref="Scan.Format"/>.</summary>
    string Format { get; }

    /// <summary>Why the export is not ready, by the sidecar's own word; null where it is.</summary>
    string? NotReady { get; }

    /// <summary>Live files, each once; deleted ones are left out.</summary>
    IReadOnlyList<ExportFile> Files { get; }

    /// <summary>The scan with all that the sidecar says.</summary>
    /// <param name="folderName">Stands for a missing id.</param>
    /// <param name="views">The decoded views.</param>
    /// <param name="remarks">Remarks so far; more are added.</param>
    Scan ToScan(string folderName, IReadOnlyList<ScanView> views, List<string> remarks);
}
