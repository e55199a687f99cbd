using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Pictures;

/// <summary>
/// A bare PNG, TIFF or JPEG as a scan: one side view, single energy, no metadata. Which value is open air is found in
/// the picture (<see cref="AirLevel"/>) and recorded beside the original bytes.
/// </summary>
public static class PictureScanReader
{
    /// <summary>Reads the picture.</summary>
    /// <param name="name">File name: the scan's id.</param>
    /// <param name="file">The whole file; kept as the plane's source.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">The bytes are not a whole picture of a kind that is read.</exception>
    public static Scan Read(string name, ReadOnlyMemory<byte> file, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        GreyPicture picture = GreyPicture.Decode("picture", file.Span, limits);
        PictureHeader header = picture.Header;
        List<string> remarks = [.. RemarksOn(picture)];
        ScanPlane plane = PlaneOf(picture, file, name, remarks);
        return new Scan
        {
            Id = name,
            Format = header.Format,
            Views =
            [
                new ScanView
                {
                    Id = "side",
                    Geometry = ViewGeometry.Side,
                    Width = header.Width,
                    Height = header.Height,
                    Planes = [plane],
                },
            ],
            Remarks = remarks,
        };
    }

    /// <summary>Normalises a decoded picture to transmission, with the air that its content shows.</summary>
    internal static ScanPlane PlaneOf(GreyPicture picture, ReadOnlyMemory<byte> file, string name, List<string> remarks, bool? isAirBright = null)
    {
        AirLevel? found = AirLevel.Find(picture.Samples, picture.Header.Width, picture.Header.Height, picture.Bits, isAirBright);
        AirLevel air = found ?? new AirLevel((1 << picture.Bits) - 1, 0, 0);
        remarks.Add(found is null
            ? $"no contrast: air taken as full scale, {air.Air}"
            : FormattableString.Invariant($"air found at {air.Air}, {(air.IsBright ? "bright" : "dark")} end, lead {air.Lead:0.00}"));
        Transmission.Normalise(picture.Samples, air.Dark, air.Air);
        var source = new PlaneSource(picture.Header.Format, picture.Bits <= 8 ? 8 : 16, air.Air, file)
        {
            Dark = air.Dark,
            Name = name,
            Chroma = picture.Chroma,
        };
        return new ScanPlane(Energy.Single, PlaneQuantity.Transmission, picture.Samples, source);
    }

    /// <summary>What was odd about the picture and left as it is.</summary>
    internal static IEnumerable<string> RemarksOn(GreyPicture picture)
    {
        PictureHeader header = picture.Header;
        if (header.Orientation != 1)
        {
            yield return $"orientation {header.Orientation} is stated and not applied";
        }

        if (header.HasAlpha)
        {
            yield return "transparency dropped";
        }

        if (picture.Remark is not null)
        {
            yield return picture.Remark;
        }

        if (header.Channels == 3)
        {
            yield return FormattableString.Invariant($"colour turned to grey; chroma {picture.Chroma:0.000}");
        }
    }
}
