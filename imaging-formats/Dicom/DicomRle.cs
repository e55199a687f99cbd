using System.Buffers.Binary;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>
/// RLE of DICOM PS3.5 annex G: a header of sixteen u32 (count, then offsets), each segment one byte plane of one
/// component, high byte first, packed as PackBits.
/// </summary>
internal static class DicomRle
{
    private const int HeaderBytes = 64;
    private const int MaxSegments = 15;

    /// <summary>Unpacks a frame to interleaved little-endian samples.</summary>
    /// <exception cref="ScanFormatException">Damaged, or of another size.</exception>
    public static byte[] Decode(ReadOnlySpan<byte> frame, long at, int pixels, int components, int bytesPerSample)
    {
        int planes = components * bytesPerSample;
        if (frame.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(frame) != planes || planes > MaxSegments)
        {
            throw new ScanFormatException("RLE header", at, $"not {planes} segments");
        }

        if (pixels / 64L * planes > frame.Length)
        {
            throw new ScanFormatException("RLE frame", at, $"{frame.Length} bytes cannot hold {pixels} pixels");
        }

        byte[] samples = GC.AllocateUninitializedArray<byte>(checked(pixels * planes));
        for (int plane = 0; plane < planes; plane++)
        {
            uint from = BinaryPrimitives.ReadUInt32LittleEndian(frame[(4 * (plane + 1))..]);
            uint to = plane + 1 == planes
                ? (uint)frame.Length
                : BinaryPrimitives.ReadUInt32LittleEndian(frame[(4 * (plane + 2))..]);
            if (from < HeaderBytes || from > to || to > (uint)frame.Length)
            {
                throw new ScanFormatException("RLE header", at, $"segment {plane} from {from} to {to} of {frame.Length}");
            }

            int component = plane / bytesPerSample;
            int place = bytesPerSample - 1 - (plane % bytesPerSample);
            Unpack(frame[(int)from..(int)to], samples.AsSpan((component * bytesPerSample) + place), planes, pixels, at + from);
        }

        return samples;
    }

    private static void Unpack(ReadOnlySpan<byte> packed, Span<byte> output, int stride, int count, long at)
    {
        int made = 0;
        for (int i = 0; made < count;)
        {
            int code = i < packed.Length ? unchecked((sbyte)packed[i++]) : throw Cut();
            if (code == -128)
            {
                continue;
            }

            int run = code >= 0 ? code + 1 : 1 - code;
            if (run > count - made || i + (code >= 0 ? run : 1) > packed.Length)
            {
                throw Cut();
            }

            for (int k = 0; k < run; k++)
            {
                output[(made + k) * stride] = packed[code >= 0 ? i + k : i];
            }

            made += run;
            i += code >= 0 ? run : 1;
        }

        ScanFormatException Cut() => new("RLE segment", at, $"ends or overflows after {made} of {count} bytes");
    }
}
