namespace VisionInspection.ImagingFormats.Zip;

/// <summary>One entry of a checked archive: both of its headers agree and its bytes lie where no other's do.</summary>
/// <param name="Name">Its name: relative, forward slashes, no climbing.</param>
/// <param name="IsDeflated">Deflated; else stored.</param>
/// <param name="Crc32">CRC-32 of the unpacked bytes.</param>
/// <param name="PackedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes unpacked.</param>
/// <param name="HeaderOffset">Where its local header begins.</param>
/// <param name="DataOffset">Where its packed bytes begin.</param>
internal sealed record ZipEntry(
    string Name, bool IsDeflated, uint Crc32, long PackedSize, long Size, long HeaderOffset, long DataOffset)
{
    /// <summary>A folder: a name that ends in a slash, without bytes.</summary>
    public bool IsFolder => Name.EndsWith('/');
}
