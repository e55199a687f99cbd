using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Tests.Zip;

/// <summary>Archives with one thing wrong: every header field can be lied about.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A memory stream owns nothing that needs disposal.")]
internal sealed class ZipBuilder
{
    private readonly MemoryStream _local = new();
    private readonly MemoryStream _central = new();
    private int _count;

    public bool Zip64 { get; init; }

    public string Comment { get; init; } = "";

    public byte[] Gap { get; init; } = [];

    public ZipBuilder Add(
        string name, byte[] content, bool deflate = false, string? localName = null, uint? size = null, uint? localSize = null,
        uint? crc = null, ushort flags = 0x0800, uint? offset = null, ushort? method = null)
    {
        byte[] data = deflate ? Deflate.Compress(content, 6) : content;
        uint start = (uint)_local.Length;
        ushort how = method ?? (ushort)(deflate ? 8 : 0);
        uint sum = crc ?? Deflate.Crc32(content);
        uint stated = size ?? (uint)content.Length;
        byte[] extra = Zip64 ? Wide(stated, (uint)data.Length) : [];
        Header(_local, 0x04034b50, false, flags, how, sum, (uint)data.Length, localSize ?? stated, localName ?? name, extra, 0);
        _local.Write(data);
        _local.Write(Gap);
        Header(_central, 0x02014b50, true, flags, how, sum, (uint)data.Length, stated, name, extra, offset ?? start);
        _count++;
        return this;
    }

    public byte[] Build()
    {
        using var file = new MemoryStream();
        file.Write(_local.ToArray());
        file.Write(_central.ToArray());
        if (Zip64)
        {
            long at = file.Length;
            UInt32(file, 0x06064b50);
            UInt64(file, 44);
            file.Write([45, 0, 45, 0]);
            UInt64(file, 0);
            UInt64(file, (ulong)_count);
            UInt64(file, (ulong)_count);
            UInt64(file, (ulong)_central.Length);
            UInt64(file, (ulong)_local.Length);
            UInt32(file, 0x07064b50);
            UInt32(file, 0);
            UInt64(file, (ulong)at);
            UInt32(file, 1);
        }

        UInt32(file, 0x06054b50);
        UInt32(file, 0);
        UInt16(file, Zip64 ? ushort.MaxValue : (ushort)_count);
        UInt16(file, Zip64 ? ushort.MaxValue : (ushort)_count);
        UInt32(file, Zip64 ? uint.MaxValue : (uint)_central.Length);
        UInt32(file, Zip64 ? uint.MaxValue : (uint)_local.Length);
        UInt16(file, (ushort)Comment.Length);
        file.Write(Encoding.ASCII.GetBytes(Comment));
        return file.ToArray();
    }

    private void Header(
        Stream to, uint magic, bool central, ushort flags, ushort method, uint crc, uint packed, uint size, string name,
        byte[] extra, uint offset)
    {
        byte[] raw = Encoding.UTF8.GetBytes(name);
        UInt32(to, magic);
        to.Write(central ? [20, 0, 20, 0] : [20, 0]);
        UInt16(to, flags);
        UInt16(to, method);
        UInt32(to, 0);
        UInt32(to, crc);
        UInt32(to, Zip64 ? uint.MaxValue : packed);
        UInt32(to, Zip64 ? uint.MaxValue : size);
        UInt16(to, (ushort)raw.Length);
        UInt16(to, (ushort)extra.Length);
        if (central)
        {
            to.Write(new byte[10]);
            UInt32(to, offset);
        }

        to.Write(raw);
        to.Write(extra);
    }

    private static byte[] Wide(uint size, uint packed)
    {
        using var extra = new MemoryStream();
        UInt16(extra, 1);
        UInt16(extra, 16);
        UInt64(extra, size);
        UInt64(extra, packed);
        return extra.ToArray();
    }

    private static void UInt16(Stream to, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        to.Write(bytes);
    }

    private static void UInt32(Stream to, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        to.Write(bytes);
    }

    private static void UInt64(Stream to, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        to.Write(bytes);
    }
}
