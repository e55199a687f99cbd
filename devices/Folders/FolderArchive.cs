using System.IO.Compression;

namespace VisionInspection.Devices.Folders;

/// <summary>Packs a vendor's export folder for the way to the service.</summary>
public static class FolderArchive
{
    // Pictures are packed already, and the same folder must give the same bytes: the service knows a scan by its hash.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A ZIP of the files directly in the folder, stored, in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>A temporary file at its beginning; it is gone when the stream is closed.</returns>
    public static FileStream Zip(string folder)
    {
        var packed = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                ZipArchiveEntry entry = archive.CreateEntry(Path.GetFileName(file), CompressionLevel.NoCompression);
                entry.LastWriteTime = FixedTime;
                using Stream target = entry.Open();
                using FileStream source = File.OpenRead(file);
                source.CopyTo(target);
            }
        }

        packed.Position = 0;
        return packed;
    }
}
