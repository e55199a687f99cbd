using VisionInspection.Codecs.Dicom;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>A transfer syntax: how the data set and its pixels are written (DICOM PS3.5, section 10 and annex A).</summary>
/// <param name="Uid">Its identifier.</param>
/// <param name="IsExplicit">Value representations are written.</param>
/// <param name="IsBigEndian">High byte first.</param>
/// <param name="IsDeflated">The data set is deflated.</param>
/// <param name="IsEncapsulated">Pixels are in fragments.</param>
/// <param name="Codec">How fragments are compressed; null for RLE and where there are none.</param>
internal sealed record DicomSyntax(
    string Uid, bool IsExplicit, bool IsBigEndian, bool IsDeflated, bool IsEncapsulated, FrameCodec? Codec)
{
    public static DicomSyntax Implicit { get; } = new("1.2.840.10008.1.2", false, false, false, false, null);

    public static DicomSyntax Explicit { get; } = new("1.2.840.10008.1.2.1", true, false, false, false, null);

    public static DicomSyntax BigEndian { get; } = new("1.2.840.10008.1.2.2", true, true, false, false, null);

    /// <summary>The syntax of an identifier; null where it is not read.</summary>
    public static DicomSyntax? Of(string uid) => uid switch
    {
        "1.2.840.10008.1.2" => Implicit,
        "1.2.840.10008.1.2.1" => Explicit,
        "1.2.840.10008.1.2.2" => BigEndian,
        "1.2.840.10008.1.2.1.99" => Explicit with { Uid = uid, IsDeflated = true },
        "1.2.840.10008.1.2.5" => Packed(uid, null),
        "1.2.840.10008.1.2.4.50" or "1.2.840.10008.1.2.4.51" or "1.2.840.10008.1.2.4.57" or "1.2.840.10008.1.2.4.70" =>
            Packed(uid, FrameCodec.Jpeg),
        "1.2.840.10008.1.2.4.80" or "1.2.840.10008.1.2.4.81" => Packed(uid, FrameCodec.JpegLs),
        "1.2.840.10008.1.2.4.90" or "1.2.840.10008.1.2.4.91" => Packed(uid, FrameCodec.Jpeg2000),
        _ => null,
    };

    private static DicomSyntax Packed(string uid, FrameCodec? codec) => new(uid, true, false, false, true, codec);
}
