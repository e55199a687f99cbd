namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>A scanner's export folder - a picture and an XML sidecar - as a scan: shapes <c>DataForm</c> and <c>manifest</c>.</summary>
public static class VendorExport
{
    /// <summary>Looks whether a folder can be taken. Never throws for its content: a folder may still be being written.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limits">What the reader may spend.</param>
    public static ExportProbe Probe(IScanFolder folder, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            Sidecar sidecar = Sidecar.Find(folder, limits);
            IVendorSidecar form = FormOf(sidecar);
            var files = new ExportFiles(folder, limits);
            List<string> missing = [.. form.Files.Where(file => file.IsPicture && !files.Has(file)).Select(file => file.Name)];
            return new ExportProbe(form.Format, sidecar.FileName, missing, form.NotReady);
        }
        catch (ScanFormatException refusal)
        {
            return new ExportProbe(null, null, [], refusal.Message);
        }
    }

    /// <summary>Reads a complete export.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">Not an export, not complete, or a file of it is damaged.</exception>
    public static Scan Read(IScanFolder folder, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(limits);
        Sidecar sidecar = Sidecar.Find(folder, limits);
        IVendorSidecar form = FormOf(sidecar);
        if (form.NotReady is { } reason)
        {
            throw new ScanFormatException(sidecar.FileName, -1, reason);
        }

        var files = new ExportFiles(folder, limits);
        var remarks = new List<string>();
        IReadOnlyList<ScanView> views = files.ReadViews(form.Files, sidecar.FileName, remarks);
        IReadOnlyList<ScanAttachment> attachments = files.ReadAttachments(form.Files, remarks);
        return form.ToScan(folder.Name, views, remarks) with { Attachments = attachments };
    }

    private static IVendorSidecar FormOf(Sidecar sidecar) =>
        sidecar.IsDataForm ? new DataForm(sidecar.Root) : new Manifest(sidecar.Root);
}
