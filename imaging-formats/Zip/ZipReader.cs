using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Zip;

/// <summary>A checked archive. Entries are unpacked one at a time, after their size has passed the limits.</summary>
internal sealed class ZipReader
{
    private readonly Stream _archive;
    private readonly Dictionary<string, ZipEntry> _byName;

    private ZipReader(Stream archive, IReadOnlyList<ZipEntry> entries)
    {
        _archive = archive;
        Entries = entries;
        _byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>The entries, in the directory's order.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Checks the whole archive's structure; unpacks nothing.</summary>
    /// <exception cref="ScanFormatException">It is not whole, not allowed, or unpacks to too much.</exception>
    public static ZipReader Open(Stream archive, ReadLimits limits)
    {
        IReadOnlyList<ZipEntry> entries = ZipDirectory.Read(archive, limits);
        long total = 0;
        foreach (ZipEntry entry in entries)
        {
            if (entry.Size > Math.Min(limits.MaxPlaneBytes, Array.MaxLength))
            {
                throw Refuse(entry, $"{entry.Size} bytes, allowed {Math.Min(limits.MaxPlaneBytes, Array.MaxLength)}");
            }

            if (entry.Size / limits.MaxExpansion > entry.PackedSize)
            {
                throw Refuse(entry, $"{entry.PackedSize} bytes expand to {entry.Size}, allowed {limits.MaxExpansion} times");
            }

            total += entry.Size;
        }

        return total <= limits.MaxDecodedBytes
            ? new ZipReader(archive, entries)
            : throw new ScanFormatException("archive", -1, $"unpacks to {total} bytes, allowed {limits.MaxDecodedBytes}");
    }

    /// <summary>The entry of a name; null where there is none.</summary>
    public ZipEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Unpacks an entry and checks its CRC.</summary>
    /// <exception cref="ScanFormatException">It is damaged.</exception>
    public byte[] Read(ZipEntry entry)
    {
        byte[] packed = ZipDirectory.ReadAt(_archive, $"entry '{entry.Name}'", entry.DataOffset, entry.PackedSize);
        byte[] bytes = packed;
        if (entry.IsDeflated)
        {
            bytes = GC.AllocateUninitializedArray<byte>((int)entry.Size);
            try
            {
                Deflate.Inflate(packed, bytes);
            }
            catch (CodecException refusal)
            {
                throw new ScanFormatException(
                    $"entry '{entry.Name}'", entry.DataOffset + Math.Max(0, refusal.Offset), refusal.Reason, refusal);
            }
        }

        uint crc = Deflate.Crc32(bytes);
        return crc == entry.Crc32
            ? bytes
            : throw Refuse(entry, $"CRC-32 {crc:x8} found, {entry.Crc32:x8} stated");
    }

    private static ScanFormatException Refuse(ZipEntry entry, string message) =>
        new($"entry '{entry.Name}'", entry.HeaderOffset, message);
}
