namespace VisionInspection.Service.Storage;

/// <summary>
/// Writing that outlives a power cut: contents are forced to disk before a name points at them, and the folder that
/// holds the name is forced to disk after it.
/// </summary>
internal static class DurableFiles
{
    /// <summary>Writes a small file whole: after a crash the old one is there or the new one, never half of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contents">What it is to hold.</param>
    public static void Write(string path, ReadOnlySpan<byte> contents)
    {
        string draft = path + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            stream.Write(contents);
            stream.Flush(flushToDisk: true);
        }

        Rename(draft, path);
    }

    /// <summary>Gives a file, itself already forced to disk, another name on the same file system.</summary>
    /// <param name="from">Old path.</param>
    /// <param name="to">New path; a file there is replaced.</param>
    public static void Rename(string from, string to)
    {
        string folder = Path.GetDirectoryName(to)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            SyncDirectory(Path.GetDirectoryName(folder)!);
        }

        File.Move(from, to, overwrite: true);
        SyncDirectory(folder);
    }

    /// <summary>Forces a folder's entries to disk.</summary>
    /// <param name="folder">The folder.</param>
    public static void SyncDirectory(string folder)
    {
        // Windows has no such call and needs none: NTFS journals names.
        if (!OperatingSystem.IsWindows())
        {
            NativeMethods.SyncDirectory(folder);
        }
    }
}
