using System.Buffers.Binary;
using System.Text;

namespace VisionInspection.ImagingFormats.Zip;

/// <summary>
/// The central directory of an archive (APPNOTE 6.3, the subset of ISO/IEC 21320-1: stored or deflate, no encryption,
/// one disk). Every byte of the file must be accounted for: entries lie gapless from offset 0, then the directory, then
/// the end records, so nothing overlaps, hides between entries or follows the end.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndMagic = 0x06054b50;
    private const uint End64Magic = 0x06064b50;
    private const uint Locator64Magic = 0x07064b50;
    private const uint CentralMagic = 0x02014b50;
    private const int EndBytes = 22;
    private const int Locator64Bytes = 20;
    private const int End64Bytes = 56;
    private const long MaxDirectoryBytes = 16L << 20;

    // Encrypted, patched, strongly encrypted, masked headers.
    private const ushort ForbiddenFlags = 0x0001 | 0x0020 | 0x0040 | 0x2000;
    private const ushort DescriptorFlag = 0x0008;
    private const ushort Utf8Flag = 0x0800;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads and checks it.</summary>
    /// <param name="archive">Seekable stream over the whole file.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <returns>The entries, in the directory's order.</returns>
    /// <exception cref="ScanFormatException">The archive is not whole, or not of the allowed subset.</exception>
    public static IReadOnlyList<ZipEntry> Read(Stream archive, ReadLimits limits)
    {
        (long offset, long bytes, long count) = ReadEnd(archive, limits);
        byte[] directory = ReadAt(archive, "zip directory", offset, bytes);
        var headers = new List<CentralHeader>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var fields = new FieldReader(directory, offset);
        for (long i = 0; i < count; i++)
        {
            long at = fields.Offset;
            CentralHeader header = ReadHeader(ref fields);
            if (!names.Add(header.Name))
            {
                throw new ScanFormatException($"entry '{header.Name}'", at, "the name repeats");
            }

            headers.Add(header);
        }

        fields.End("zip directory");
        return ZipLayout.Locate(archive, headers, offset);
    }

    /// <summary>Reads bytes whose place and count have been checked against the file.</summary>
    public static byte[] ReadAt(Stream archive, string field, long offset, long count)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(checked((int)count));
        archive.Position = offset;
        int got = archive.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return got == bytes.Length
            ? bytes
            : throw new ScanFormatException(field, offset + got, $"needs {count} bytes, the file ends after {got}");
    }

    // end: magic | disk u16 | directory's disk u16 | entries here u16 | entries u16 | bytes u32 | offset u32 | comment u16+
    private static (long Offset, long Bytes, long Count) ReadEnd(Stream archive, ReadLimits limits)
    {
        long length = archive.Length;
        if (length > limits.MaxFileBytes)
        {
            throw new ScanFormatException("file", -1, $"{length} bytes, allowed {limits.MaxFileBytes}");
        }

        long end = FindEnd(archive, length);
        var fields = new FieldReader(ReadAt(archive, "zip end record", end, EndBytes), end);
        fields.Magic("zip end record", EndMagic);
        ushort disk = fields.UInt16("disk");
        ushort directoryDisk = fields.UInt16("disk");
        ushort here = fields.UInt16("entries");
        ushort total = fields.UInt16("entries");
        uint bytes = fields.UInt32("directory size");
        uint offset = fields.UInt32("directory offset");
        bool is64 = total == ushort.MaxValue || bytes == uint.MaxValue || offset == uint.MaxValue;
        if (!is64 && (disk != 0 || directoryDisk != 0 || here != total))
        {
            throw new ScanFormatException("zip end record", end, "an archive in several parts");
        }

        (long Offset, long Bytes, long Count, long Stop) found = is64
            ? ReadEnd64(archive, end)
            : (offset, bytes, total, end);
        if (found.Count > limits.MaxEntries)
        {
            throw new ScanFormatException("zip end record", end, $"{found.Count} entries, allowed {limits.MaxEntries}");
        }

        if (found.Bytes > MaxDirectoryBytes || found.Offset + found.Bytes != found.Stop)
        {
            throw new ScanFormatException(
                "zip end record", end, $"a directory of {found.Bytes} bytes at {found.Offset} does not end at {found.Stop}");
        }

        return (found.Offset, found.Bytes, found.Count);
    }

    // The end record is the last thing but its own comment, which must reach exactly to the end of the file.
    private static long FindEnd(Stream archive, long length)
    {
        if (length < EndBytes)
        {
            throw new ScanFormatException("zip end record", length, "the file is shorter than the record");
        }

        long from = Math.Max(0, length - EndBytes - ushort.MaxValue);
        byte[] tail = ReadAt(archive, "zip end record", from, length - from);
        for (int at = tail.Length - EndBytes; at >= 0; at--)
        {
            ReadOnlySpan<byte> record = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) == EndMagic
                && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - EndBytes)
            {
                return from + at;
            }
        }

        throw new ScanFormatException("zip end record", length, "not found: the archive is cut, or bytes follow its end");
    }

    // locator: magic | disk u32 | offset u64 | disks u32
    // end 64: magic | size u64 | versions u16 u16 | disk u32 | disk u32 | here u64 | entries u64 | bytes u64 | offset u64
    private static (long Offset, long Bytes, long Count, long Stop) ReadEnd64(Stream archive, long end)
    {
        long locator = end - Locator64Bytes;
        if (locator < End64Bytes)
        {
            throw new ScanFormatException("zip64 locator", end, "missing");
        }

        var fields = new FieldReader(ReadAt(archive, "zip64 locator", locator, Locator64Bytes), locator);
        fields.Magic("zip64 locator", Locator64Magic);
        uint disk = fields.UInt32("zip64 disk");
        ulong at = fields.UInt64("zip64 offset");
        uint disks = fields.UInt32("zip64 disks");
        if (disk != 0 || disks != 1 || at > (ulong)(locator - End64Bytes))
        {
            throw new ScanFormatException("zip64 locator", locator, $"disk {disk} of {disks}, record at {at}");
        }

        long start = (long)at;
        fields = new FieldReader(ReadAt(archive, "zip64 end record", start, End64Bytes), start);
        fields.Magic("zip64 end record", End64Magic);
        ulong size = fields.UInt64("zip64 size");
        fields.Bytes("zip64 versions", 4);
        ulong parts = fields.UInt64("zip64 disks");
        ulong here = fields.UInt64("zip64 entries");
        ulong total = fields.UInt64("zip64 entries");
        ulong bytes = fields.UInt64("zip64 directory size");
        ulong offset = fields.UInt64("zip64 directory offset");
        if (parts != 0 || here != total || size != (ulong)(locator - start - 12) || total > int.MaxValue
            || bytes > (ulong)start || offset > (ulong)start)
        {
            throw new ScanFormatException("zip64 end record", start, "its figures do not fit the file");
        }

        return ((long)offset, (long)bytes, (long)total, start);
    }

    // magic | made by u16 | needs u16 | flags u16 | method u16 | time u16 | date u16 | crc u32 | packed u32 | size u32 |
    // name u16 | extra u16 | comment u16 | disk u16 | internal u16 | external u32 | header u32 | name | extra | comment
    private static CentralHeader ReadHeader(ref FieldReader fields)
    {
        long at = fields.Offset;
        fields.Magic("zip directory entry", CentralMagic);
        fields.Bytes("versions", 4);
        ushort flags = fields.UInt16("flags");
        ushort method = fields.UInt16("method");
        fields.Bytes("time", 4);
        uint crc = fields.UInt32("crc");
        uint packed = fields.UInt32("packed size");
        uint size = fields.UInt32("size");
        int nameLength = fields.UInt16("name length");
        int extraLength = fields.UInt16("extra length");
        int commentLength = fields.UInt16("comment length");
        ushort disk = fields.UInt16("disk");
        fields.Bytes("attributes", 6);
        uint header = fields.UInt32("header offset");
        byte[] rawName = fields.Bytes("name", nameLength).ToArray();
        string name = Decode(rawName, (flags & Utf8Flag) != 0, at);
        ReadOnlySpan<byte> extra = fields.Bytes("extra", extraLength);
        fields.Bytes("comment", commentLength);
        var wide = new Zip64Sizes(extra, at);
        long longSize = wide.Take(size);
        long longPacked = wide.Take(packed);
        long longHeader = wide.Take(header);
        if (disk != 0)
        {
            throw new ScanFormatException($"entry '{name}'", at, "lies on another disk");
        }

        if ((flags & ForbiddenFlags) != 0)
        {
            throw new ScanFormatException($"entry '{name}'", at, $"encrypted or patched (flags {flags:x4})");
        }

        if (method is not (0 or 8) || (method == 0 && longSize != longPacked))
        {
            throw new ScanFormatException($"entry '{name}'", at, $"method {method}, {longPacked} bytes for {longSize}");
        }

        bool described = (flags & DescriptorFlag) != 0;
        return new CentralHeader(name, rawName, flags, method, crc, longPacked, longSize, longHeader, described, at);
    }

    private static string Decode(byte[] raw, bool utf8, long at)
    {
        string name;
        try
        {
            name = StrictUtf8.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            throw new ScanFormatException("entry name", at, "not UTF-8");
        }

        if (!utf8 && !Ascii.IsValid(raw))
        {
            throw new ScanFormatException("entry name", at, "not ASCII and not marked as UTF-8");
        }

        return ZipName.Fault(name) is { } fault ? throw new ScanFormatException("entry name", at, fault) : name;
    }
}
