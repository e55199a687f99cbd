using VisionInspection.ImagingFormats.Pictures;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>
/// A DICOM picture or a DICOS (NEMA IIC 1) DX object as a scan: one view for each frame. What is not a picture - CT
/// volumes, threat reports, dose grids - is refused by its name.
/// </summary>
public static class DicomScanReader
{
    /// <summary>Reads an object.</summary>
    /// <param name="name">File name: the id where the object has none.</param>
    /// <param name="file">The whole file; frames keep pointing into it.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">Damaged, not a picture, or of a kind that is not read.</exception>
    public static Scan Read(string name, byte[] file, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        DicomDataset data = DicomParser.Parse(file, limits);
        string? sopClass = data.Text(DicomTag.SopClass) ?? data.Text(DicomTag.MediaStorageSopClass);
        string? modality = data.Text(DicomTag.Modality);
        if (SopClass.NotAPicture(sopClass, modality) is { } kind)
        {
            throw new ScanFormatException($"{DicomTag.Text(DicomTag.SopClass)} SOPClassUID", data.Find(DicomTag.SopClass)?.Offset ?? -1, $"{kind}, not a picture");
        }

        DicomImage image = DicomImage.Of(data, limits);
        if (modality == "CT" && image.Frames > 1)
        {
            throw new ScanFormatException($"{DicomTag.Text(DicomTag.NumberOfFrames)} NumberOfFrames", -1, $"a CT volume of {image.Frames} slices, not a projection");
        }

        List<string> remarks = modality is "CT" or "MR" ? [$"a {modality} slice, not a projection"] : [];
        if (data.Text(DicomTag.IntensityRelationship) == "LOG")
        {
            remarks.Add("samples are logarithmic and taken as they stand");
        }

        return Describe(data, sopClass) with
        {
            Id = data.Text(DicomTag.SopInstance) ?? name,
            Format = SopClass.Format(sopClass),
            Views = [.. Views(data, image, remarks)],
            Remarks = remarks,
        };
    }

    private static List<ScanView> Views(DicomDataset data, DicomImage image, List<string> remarks)
    {
        var frames = new DicomFrames(data, image);
        double[] spacing = data.Decimals(DicomTag.ImagerPixelSpacing) is { Length: 2 } imager ? imager : data.Decimals(DicomTag.PixelSpacing);
        var views = new List<ScanView>();
        for (int frame = 0; frame < image.Frames; frame++)
        {
            views.Add(new ScanView
            {
                Id = frame == 0 ? "side" : $"frame-{frame + 1}",
                Geometry = ViewGeometry.Side,
                Width = image.Width,
                Height = image.Height,
                PitchXMm = spacing.Length == 2 && spacing[1] > 0 ? spacing[1] : null,
                PitchYMm = spacing.Length == 2 && spacing[0] > 0 ? spacing[0] : null,
                Planes = [Plane(data, image, frames, frame, frame == 0 ? remarks : [])],
            });
        }

        return views;
    }

    private static ScanPlane Plane(DicomDataset data, DicomImage image, DicomFrames frames, int frame, List<string> remarks)
    {
        ReadOnlyMemory<byte> encoded = frames.Encoded(frame);
        bool isSigned = image.IsSigned;
        ReadOnlyMemory<byte> samples = frames.Samples(encoded, ref isSigned);
        GreyPicture picture = DicomSamples.ToGrey(data, image, samples.Span, isSigned);
        remarks.AddRange(PictureScanReader.RemarksOn(picture));
        ScanPlane plane = PictureScanReader.PlaneOf(picture, encoded, "", remarks, IsAirBright(data, image));
        return plane with { Source = plane.Source with { Encoding = data.Syntax.Uid } };
    }

    // PixelIntensityRelationshipSign: 1 where less beam gives lower values, -1 where it gives higher ones. A negative
    // rescale slope turns what it says about the rescaled values round.
    private static bool? IsAirBright(DicomDataset data, DicomImage image)
    {
        if (image.Components != 1 || data.Number(DicomTag.IntensityRelationshipSign) is not { } sign || sign is not (1 or 0xFFFF))
        {
            return null;
        }

        bool turned = data.Decimals(DicomTag.RescaleSlope) is [< 0];
        return (sign == 1) != turned;
    }

    private static Scan Describe(DicomDataset data, string? sopClass)
    {
        double[] kilovolts = data.Decimals(DicomTag.Kvp);
        var scan = new Scan
        {
            Id = "",
            Format = "",
            Views = [],
            Started = data.Time(DicomTag.ContentDate, DicomTag.ContentTime) ?? data.Time(DicomTag.StudyDate, DicomTag.StudyTime),
            Site = data.Text(DicomTag.Institution) ?? "",
            System = new ScannerSystem(
                data.Text(DicomTag.Manufacturer) ?? "unknown", data.Text(DicomTag.ModelName) ?? "unknown",
                data.Text(DicomTag.SerialNumber), kilovolts is [> 0] ? [kilovolts[0] / 1000] : [])
            {
                Software = data.Text(DicomTag.Software),
            },
        };

        // A patient's id is nobody's business; an object's id may be a container's number.
        return SopClass.IsDicos(sopClass) && ContainerCode.TryRead(data.Text(DicomTag.ObjectId), out string? code)
            ? scan with { Conveyance = new Conveyance(null, [new ContainerReading(code, data.Text(DicomTag.ObjectId)!, null, null)]) }
            : scan;
    }
}
