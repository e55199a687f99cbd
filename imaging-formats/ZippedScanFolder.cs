using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats;

/// <summary>
/// A folder that was sent as one ZIP archive. Folders inside it are ignored: files are known by their last name, which
/// must be unique.
/// </summary>
public sealed class ZippedScanFolder : IScanFolder
{
    private readonly ZipReader _archive;
    private readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.Ordinal);

    internal ZippedScanFolder(string name, ZipReader archive)
    {
        Name = name;
        _archive = archive;
        foreach (ZipEntry entry in archive.Entries.Where(entry => !entry.IsFolder))
        {
            string file = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
            if (!_entries.TryAdd(file, entry))
            {
                throw new ScanFormatException($"entry '{entry.Name}'", entry.HeaderOffset, $"a second file '{file}'");
            }
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> FileNames => [.. _entries.Keys];

    /// <summary>Checks the archive's structure; unpacks nothing.</summary>
    /// <param name="name">Name of the archive, for messages.</param>
    /// <param name="archive">Seekable stream over the whole archive; must stay open while the folder is used.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">The archive is not whole, not allowed, or unpacks to too much.</exception>
    public static ZippedScanFolder Open(string name, Stream archive, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(limits);
        return new ZippedScanFolder(name, ZipReader.Open(archive, limits));
    }

    /// <inheritdoc/>
    /// <exception cref="ScanFormatException">The entry is damaged.</exception>
    public Stream Open(string fileName) => new MemoryStream(_archive.Read(_entries[fileName]), writable: false);
}
