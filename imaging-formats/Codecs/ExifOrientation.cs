using System.Buffers.Binary;

namespace VisionInspection.Codecs;

/// <summary>
/// The orientation tag (274) of an Exif block, 1 where there is none or it is broken: it is remarked on, never applied,
/// so damage in it is no reason to refuse a picture.
/// </summary>
internal static class ExifOrientation
{
    private const ushort Tag = 274;

    public static int Of(string format, ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> exif = format == "png" ? PngBlock(file) : JpegBlock(file);
        return InTiff(exif);
    }

    // Chunks: length u32be | name 4 | data | crc 4, from offset 8.
    private static ReadOnlySpan<byte> PngBlock(ReadOnlySpan<byte> file)
    {
        for (long at = 8; at + 12 <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[(int)at..]);
            if (length > file.Length - at - 12)
            {
                break;
            }

            if (file.Slice((int)at + 4, 4).SequenceEqual("eXIf"u8))
            {
                return file.Slice((int)at + 8, (int)length);
            }

            at += 12L + length;
        }

        return [];
    }

    // Segments: FF marker | length u16be including itself | data, from offset 2 up to the first scan (FFDA).
    private static ReadOnlySpan<byte> JpegBlock(ReadOnlySpan<byte> file)
    {
        for (int at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != 0xDA;)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || length > file.Length - at - 2)
            {
                break;
            }

            ReadOnlySpan<byte> data = file.Slice(at + 4, length - 2);
            if (file[at + 1] == 0xE1 && data.StartsWith("Exif\0\0"u8))
            {
                return data[6..];
            }

            at += 2 + length;
        }

        return [];
    }

    // "II" or "MM" | 42 u16 | first directory u32; there: count u16, then count times tag u16, type u16, n u32, value 4.
    private static int InTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 1;
        }

        bool little = tiff[0] == (byte)'I';
        uint directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        ReadOnlySpan<byte> entries = tiff[(int)directory..];
        int count = Word(entries, little);
        for (int i = 0; i < count && 2 + ((i + 1) * 12) <= entries.Length; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(2 + (i * 12), 12);
            if (Word(entry, little) == Tag)
            {
                int orientation = Word(entry[8..], little);
                return orientation is >= 1 and <= 8 ? orientation : 1;
            }
        }

        return 1;
    }

    private static ushort Word(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
