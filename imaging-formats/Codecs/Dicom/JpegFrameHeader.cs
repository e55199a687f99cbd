using System.Buffers.Binary;

namespace VisionInspection.Codecs.Dicom;

/// <summary>
/// The frame header (SOF) of a JPEG or JPEG-LS codestream, read here so that a decoder never sees a stream whose size is
/// not the one that memory was made for.
/// </summary>
/// <param name="Marker">C0 to CF, or F7 for JPEG-LS.</param>
/// <param name="Precision">Bits of a sample.</param>
/// <param name="Height">Lines.</param>
/// <param name="Width">Samples per line.</param>
/// <param name="Components">Colour components.</param>
internal readonly record struct JpegFrameHeader(byte Marker, int Precision, int Height, int Width, int Components)
{
    /// <summary>True for lossless processes (SOF3).</summary>
    public bool IsLossless => Marker == 0xC3;

    // FF D8 | then segments FF marker | length u16be, itself included | data; SOF data: precision u8, height, width, n u8
    public static JpegFrameHeader Find(ReadOnlySpan<byte> stream)
    {
        for (int at = 2; stream.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) && at + 4 <= stream.Length;)
        {
            byte marker = stream[at + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(stream[(at + 2)..]);
            if (stream[at] != 0xFF || length < 2 || length > stream.Length - at - 2)
            {
                break;
            }

            bool isFrame = marker == 0xF7 || (marker is >= 0xC0 and <= 0xCF && marker is not (0xC4 or 0xC8 or 0xCC));
            if (isFrame && length >= 8)
            {
                ReadOnlySpan<byte> data = stream[(at + 4)..];
                return new JpegFrameHeader(
                    marker, data[0], BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]),
                    data[5]);
            }

            at += 2 + length;
        }

        throw new CodecException(CodecRefusal.Damaged, "jpeg", 0, "no frame header");
    }
}
