using System.Buffers.Binary;

namespace VisionInspection.ImagingFormats.Zip;

/// <summary>
/// Holds each local header against the central one and each entry against its neighbours. The forgiving readers trust
/// one of the two headers; what they disagree on is where archives hide things.
/// </summary>
internal static class ZipLayout
{
    private const uint LocalMagic = 0x04034b50;
    private const uint DescriptorMagic = 0x08074b50;
    private const int LocalBytes = 30;

    /// <summary>Checks that the entries cover the file gapless from 0 to the directory.</summary>
    public static IReadOnlyList<ZipEntry> Locate(Stream archive, List<CentralHeader> headers, long directory)
    {
        var entries = new Dictionary<string, ZipEntry>(StringComparer.Ordinal);
        long next = 0;
        foreach (CentralHeader header in headers.OrderBy(header => header.HeaderOffset))
        {
            string field = $"entry '{header.Name}'";
            if (header.HeaderOffset != next)
            {
                throw new ScanFormatException(field, header.HeaderOffset, $"begins at {header.HeaderOffset}, expected at {next}");
            }

            long data = CheckLocal(archive, header, field, directory);
            if (header.PackedSize > directory - data)
            {
                throw new ScanFormatException(field, data, $"{header.PackedSize} bytes reach into the directory");
            }

            next = data + header.PackedSize;
            if (header.IsDescribedAfterwards)
            {
                next = SkipDescriptor(archive, header, field, next, directory);
            }

            entries.Add(header.Name, new ZipEntry(
                header.Name, header.Method == 8, header.Crc32, header.PackedSize, header.Size, header.HeaderOffset, data));
        }

        return next == directory
            ? [.. headers.Select(header => entries[header.Name])]
            : throw new ScanFormatException("zip directory", next, $"{directory - next} bytes that no entry owns");
    }

    // magic | needs u16 | flags u16 | method u16 | time u16 | date u16 | crc u32 | packed u32 | size u32 | name u16 | extra u16
    private static long CheckLocal(Stream archive, CentralHeader central, string field, long directory)
    {
        long at = central.HeaderOffset;
        if (directory - at < LocalBytes)
        {
            throw new ScanFormatException(field, at, "no room for its local header");
        }

        var fields = new FieldReader(ZipDirectory.ReadAt(archive, field, at, LocalBytes), at);
        fields.Magic(field, LocalMagic);
        fields.UInt16("version");
        ushort flags = fields.UInt16("flags");
        ushort method = fields.UInt16("method");
        fields.Bytes("time", 4);
        uint crc = fields.UInt32("crc");
        uint packed = fields.UInt32("packed size");
        uint size = fields.UInt32("size");
        int nameLength = fields.UInt16("name length");
        int extraLength = fields.UInt16("extra length");
        if (nameLength + extraLength > directory - at - LocalBytes)
        {
            throw new ScanFormatException(field, at, "its local header reaches into the directory");
        }

        byte[] rest = ZipDirectory.ReadAt(archive, field, at + LocalBytes, nameLength + extraLength);
        var wide = new Zip64Sizes(rest.AsSpan(nameLength), at);
        bool later = central.IsDescribedAfterwards && crc == 0 && packed is 0 or uint.MaxValue && size is 0 or uint.MaxValue;
        bool agrees = later || (crc == central.Crc32 && wide.Take(size) == central.Size && wide.Take(packed) == central.PackedSize);
        if (!agrees || flags != central.Flags || method != central.Method
            || !rest.AsSpan(0, nameLength).SequenceEqual(central.RawName))
        {
            throw new ScanFormatException(field, at, "its local header and the directory disagree");
        }

        return at + LocalBytes + nameLength + extraLength;
    }

    // Behind the data: [magic] crc u32 | packed u32 or u64 | size u32 or u64.
    private static long SkipDescriptor(Stream archive, CentralHeader central, string field, long at, long directory)
    {
        byte[] bytes = ZipDirectory.ReadAt(archive, field, at, Math.Min(24, directory - at));
        foreach (int skip in (ReadOnlySpan<int>)[4, 0])
        {
            foreach (int width in (ReadOnlySpan<int>)[4, 8])
            {
                int length = skip + 4 + (2 * width);
                if (length <= bytes.Length && Matches(bytes.AsSpan(0, length), skip, width, central)
                    && IsFollowed(archive, at + length, directory))
                {
                    return at + length;
                }
            }
        }

        throw new ScanFormatException(field, at, "no data descriptor that agrees with the directory");
    }

    private static bool Matches(ReadOnlySpan<byte> bytes, int skip, int width, CentralHeader central)
    {
        ReadOnlySpan<byte> body = bytes[skip..];
        return (skip == 0 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) == DescriptorMagic)
            && BinaryPrimitives.ReadUInt32LittleEndian(body) == central.Crc32
            && Size(body[4..], width) == (ulong)central.PackedSize
            && Size(body[(4 + width)..], width) == (ulong)central.Size;
    }

    private static ulong Size(ReadOnlySpan<byte> bytes, int width) => width == 4
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    // The widths are told apart by what comes next: another entry, or the directory.
    private static bool IsFollowed(Stream archive, long at, long directory) =>
        at == directory
        || (directory - at >= 4
            && BinaryPrimitives.ReadUInt32LittleEndian(ZipDirectory.ReadAt(archive, "zip", at, 4)) == LocalMagic);
}
