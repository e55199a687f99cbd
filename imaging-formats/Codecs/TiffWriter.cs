using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VisionInspection.Codecs;

/// <summary>Samples to an uncompressed little-endian TIFF of one strip (TIFF 6.0, section 4): the fastest to read back.</summary>
public static class TiffWriter
{
    private const int HeaderBytes = 8;
    private const int Entries = 10;

    private const ushort Short = 3;
    private const ushort Long = 4;

    /// <summary>8-bit grey.</summary>
    /// <param name="samples">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static byte[] Gray8(ReadOnlySpan<byte> samples, int width, int height) => Encode(samples, width, height, 8);

    /// <summary>16-bit grey.</summary>
    /// <param name="samples">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static byte[] Gray16(ReadOnlySpan<ushort> samples, int width, int height) =>
        Encode(MemoryMarshal.AsBytes(samples), width, height, 16);

    // "II" 42 | directory offset u32 | count u16, entries of tag u16, type u16, n u32, value u32 | next u32 = 0 | strip
    private static byte[] Encode(ReadOnlySpan<byte> samples, int width, int height, ushort bits)
    {
        PictureSize.Check(samples.Length, width, height, bits / 8);
        const int strip = HeaderBytes + 2 + (Entries * 12) + 4;
        byte[] file = GC.AllocateUninitializedArray<byte>(checked(strip + samples.Length));
        Span<byte> at = file;
        "II*\0"u8.CopyTo(at);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], HeaderBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], Entries);
        at = at[10..];
        Entry(ref at, 256, Long, (uint)width);
        Entry(ref at, 257, Long, (uint)height);
        Entry(ref at, 258, Short, bits);
        Entry(ref at, 259, Short, 1); // no compression
        Entry(ref at, 262, Short, 1); // black is zero
        Entry(ref at, 273, Long, strip);
        Entry(ref at, 277, Short, 1); // samples per pixel
        Entry(ref at, 278, Long, (uint)height);
        Entry(ref at, 279, Long, (uint)samples.Length);
        Entry(ref at, 339, Short, 1); // unsigned integers
        BinaryPrimitives.WriteUInt32LittleEndian(at, 0);
        samples.CopyTo(file.AsSpan(strip));
        return file;
    }

    private static void Entry(ref Span<byte> at, ushort tag, ushort type, uint value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], type);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(at[8..], value);
        at = at[12..];
    }
}
