using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Web.Pictures;

/// <summary>
/// Thumbnails, drawn once and kept under the original's hash in <c>thumbnails/3f/3f9a….png</c>. A cache: it may be
/// deleted at any time.
/// </summary>
internal sealed class ThumbnailFiles(DataFolder folder, OriginalScans originals)
{
    /// <summary>The PNG; null where the file cannot be read.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="stopping">Ends the wait.</param>
    public async Task<byte[]?> FindAsync(ScanRecord scan, CancellationToken stopping)
    {
        string path = Path.Combine(folder.Root, "thumbnails", scan.Header.Sha256[..2], scan.Header.Sha256 + ".png");
        if (File.Exists(path))
        {
            return await File.ReadAllBytesAsync(path, stopping);
        }

        if (await originals.FindAsync(scan, stopping) is not Scan decoded)
        {
            return null;
        }

        byte[] png = Thumbnail.Of(decoded.Views[0], stopping);

        // Whole or not at all: two askers may draw the same one.
        string draft = $"{path}.{Guid.NewGuid():n}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(draft, png, stopping);
        File.Move(draft, path, overwrite: true);
        return png;
    }
}
