using System.Buffers.Binary;
using System.Text;
using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Zip;

/// <summary>
/// Writes an archive of ISO/IEC 21320-1 to a stream that need not seek. Sizes are known before each header, so there are
/// no descriptors, and ZIP64 never occurs: a file is at most 4 GiB by profile. No clock: the same content gives the
/// same bytes.
/// </summary>
internal sealed class ZipWriter(Stream output)
{
    private const ushort Version = 20;
    private const ushort Utf8Flag = 0x0800;
    private const ushort FirstDay = (1 << 5) | 1; // 1 January 1980, the first date ZIP knows

    private readonly List<(byte[] Name, bool Deflated, uint Crc, uint Packed, uint Size, uint Offset)> _entries = [];
    private long _at;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="deflate">Pack it; for text. Pictures are packed already.</param>
    public void Add(string name, ReadOnlySpan<byte> content, bool deflate)
    {
        if (ZipName.Fault(name) is { } fault)
        {
            throw new ArgumentException(fault, nameof(name));
        }

        byte[]? packed = deflate && content.Length > 0 ? Deflate.Compress(content, 6) : null;
        bool useful = packed is not null && packed.Length < content.Length && content.Length / ReadLimits.Default.MaxExpansion <= packed.Length;
        ReadOnlySpan<byte> data = useful ? packed : content;
        var entry = (Encoding.UTF8.GetBytes(name), useful, Deflate.Crc32(content), (uint)data.Length, (uint)content.Length, checked((uint)_at));
        _entries.Add(entry);
        Write(Local(entry));
        Write(data);
    }

    /// <summary>Writes the directory and the end record.</summary>
    public void Finish()
    {
        long start = _at;
        foreach (var entry in _entries)
        {
            Write(Central(entry));
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)(_at - start)));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)start));
        Write(end);
    }

    private static byte[] Local((byte[] Name, bool Deflated, uint Crc, uint Packed, uint Size, uint Offset) entry)
    {
        byte[] header = new byte[30 + entry.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        Common(header.AsSpan(4), entry);
        entry.Name.CopyTo(header, 30);
        return header;
    }

    private static byte[] Central((byte[] Name, bool Deflated, uint Crc, uint Packed, uint Size, uint Offset) entry)
    {
        byte[] header = new byte[46 + entry.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        Common(header.AsSpan(6), entry);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), entry.Offset);
        entry.Name.CopyTo(header, 46);
        return header;
    }

    // What both headers share: needs u16 | flags u16 | method u16 | time u16 | date u16 | crc | packed | size | name | extra
    private static void Common(Span<byte> at, (byte[] Name, bool Deflated, uint Crc, uint Packed, uint Size, uint Offset) entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Utf8Flag);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], entry.Deflated ? (ushort)8 : (ushort)0);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], checked((ushort)entry.Name.Length));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _at += bytes.Length;
    }
}
