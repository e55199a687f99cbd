using VisionInspection.ImagingFormats.Pictures;

namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>The files of an export: found whatever the case of their names, read within one budget.</summary>
internal sealed class ExportFiles
{
    private readonly IScanFolder _folder;
    private readonly ReadLimits _limits;
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private long _spent;

    public ExportFiles(IScanFolder folder, ReadLimits limits)
    {
        _folder = folder;
        _limits = limits;
        foreach (string name in folder.FileNames)
        {
            _byName.TryAdd(name, name);
        }
    }

    /// <summary>True when a file is there and not empty.</summary>
    public bool Has(ExportFile file)
    {
        if (!_byName.TryGetValue(file.Name, out string? name))
        {
            return false;
        }

        using Stream content = _folder.Open(name);
        return content.Length > 0;
    }

    /// <summary>The X-ray pictures as views, side first.</summary>
    public List<ScanView> ReadViews(IReadOnlyList<ExportFile> files, string sidecar, List<string> remarks)
    {
        var views = new List<ScanView>();
        foreach (ExportFile file in files.Where(file => file.Role == ExportRole.XRay && file.IsPicture))
        {
            if (views.Count == _limits.MaxPlanes)
            {
                throw new ScanFormatException(sidecar, -1, $"more than {_limits.MaxPlanes} X-ray pictures");
            }

            byte[] bytes = Read(file);
            GreyPicture picture = GreyPicture.Decode(file.Name, bytes, _limits);
            Spend(file.Name, picture.Samples.Length * (long)sizeof(ushort));
            remarks.AddRange(PictureScanReader.RemarksOn(picture));
            views.Add(new ScanView
            {
                Id = views.Count == 0 ? "side" : $"view-{views.Count + 1}",
                Geometry = ViewGeometry.Side,
                Width = picture.Header.Width,
                Height = picture.Header.Height,
                Planes = [PictureScanReader.PlaneOf(picture, bytes, file.Name, remarks)],
            });
        }

        if (views.Count > 1)
        {
            remarks.Add($"{views.Count} X-ray pictures; the sidecar does not say from where, all are taken as side views");
        }

        return views.Count > 0 ? views : throw new ScanFormatException(sidecar, -1, "names no X-ray picture that can be read");
    }

    /// <summary>Everything else that is there.</summary>
    public List<ScanAttachment> ReadAttachments(IReadOnlyList<ExportFile> files, List<string> remarks)
    {
        var attachments = new List<ScanAttachment>();
        foreach (ExportFile file in files.Where(file => file.Role != ExportRole.XRay || !file.IsPicture))
        {
            if (_byName.ContainsKey(file.Name))
            {
                attachments.Add(new ScanAttachment(file.AttachmentKind, file.Name, file.MediaType, Read(file)));
            }
            else if (file.IsPicture)
            {
                throw new ScanFormatException(file.Name, -1, "the sidecar names it and it is not there");
            }
            else
            {
                remarks.Add($"'{file.Name}' is named and did not come");
            }
        }

        return attachments;
    }

    private byte[] Read(ExportFile file)
    {
        if (!_byName.TryGetValue(file.Name, out string? name))
        {
            throw new ScanFormatException(file.Name, -1, "the sidecar names it and it is not there");
        }

        using Stream content = _folder.Open(name);
        Spend(file.Name, content.Length);
        return WholeFile.Read(content, _limits);
    }

    private void Spend(string field, long bytes)
    {
        _spent += bytes;
        if (_spent > _limits.MaxDecodedBytes)
        {
            throw new ScanFormatException(field, -1, $"the export takes more than {_limits.MaxDecodedBytes} bytes");
        }
    }
}
