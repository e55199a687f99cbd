using System.Buffers.Binary;
using System.IO.Compression;

namespace VisionInspection.Devices.Simulation.Papers.Damage;

/// <summary>Page pictures to one multi-page TIFF, compressed with Deflate (TIFF Technical Note 2), with the resolution in it.</summary>
public static class PageFile
{
    private const int Entries = 12;
    private const ushort Short = 3;
    private const ushort Long = 4;
    private const ushort Rational = 5;
    private const int Deflate = 8;

    /// <summary>The file.</summary>
    /// <param name="pages">The pages; black and white ones take a bit for a pixel, as a fax does, coloured ones three bytes.</param>
    public static byte[] Tiff(IReadOnlyList<PageImage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        using var file = new MemoryStream();
        file.Write("II*\0"u8);
        file.Write(new byte[4]);
        long link = 4;
        foreach (PageImage page in pages)
        {
            link = Page(file, page, link);
        }

        return file.ToArray();
    }

    // strip | x and y resolution, two u32 each | bits of three samples, u16 each | count u16, entries of tag u16, type u16, n u32, value u32 | next directory u32
    private static long Page(MemoryStream file, PageImage page, long link)
    {
        bool colour = page.Channels == 3;
        bool bilevel = !colour && page.Samples.All(sample => sample is 0 or 255);
        byte[] strip = Compressed(bilevel ? Bits(page) : page.Samples);
        uint start = (uint)file.Length;
        file.Write(strip);
        Align(file);
        uint resolution = (uint)file.Length;
        Span<byte> ratio = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(ratio, (uint)page.Resolution);
        BinaryPrimitives.WriteUInt32LittleEndian(ratio[4..], 1);
        file.Write(ratio);
        uint depths = (uint)file.Length;
        file.Write([8, 0, 8, 0, 8, 0]);
        uint directory = (uint)file.Length;
        byte[] entries = new byte[2 + (Entries * 12) + 4];
        BinaryPrimitives.WriteUInt16LittleEndian(entries, Entries);
        Span<byte> at = entries.AsSpan(2);
        Entry(ref at, 256, Long, (uint)page.Width);
        Entry(ref at, 257, Long, (uint)page.Height);
        Entry(ref at, 258, Short, colour ? depths : bilevel ? 1u : 8u, colour ? 3u : 1u);
        Entry(ref at, 259, Short, Deflate);
        Entry(ref at, 262, Short, colour ? 2u : 1u); // red, green, blue, or black is zero
        Entry(ref at, 273, Long, start);
        Entry(ref at, 277, Short, (uint)page.Channels); // samples per pixel
        Entry(ref at, 278, Long, (uint)page.Height);
        Entry(ref at, 279, Long, (uint)strip.Length);
        Entry(ref at, 282, Rational, resolution);
        Entry(ref at, 283, Rational, resolution);
        Entry(ref at, 296, Short, 2); // inches
        file.Write(entries);
        Span<byte> back = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(back, directory);
        file.Position = link;
        file.Write(back);
        file.Position = file.Length;
        return file.Length - 4;
    }

    private static void Entry(ref Span<byte> at, ushort tag, ushort type, uint value, uint count = 1)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], type);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(at[8..], value);
        at = at[12..];
    }

    private static byte[] Bits(PageImage page)
    {
        int row = (page.Width + 7) / 8;
        var bits = new byte[row * page.Height];
        for (int i = 0; i < page.Samples.Length; i++)
        {
            int x = i % page.Width;
            bits[(i / page.Width * row) + (x / 8)] |= (byte)(page.Samples[i] == 0 ? 0 : 0x80 >> (x % 8));
        }

        return bits;
    }

    private static byte[] Compressed(byte[] samples)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(samples);
        }

        return packed.ToArray();
    }

    private static void Align(MemoryStream file)
    {
        if (file.Length % 2 == 1)
        {
            file.WriteByte(0);
        }
    }
}
