namespace VisionInspection.Service.Storage;

/// <summary>
/// The folder that holds everything, laid out and locked: a second process on the same folder is turned away, because
/// two would each give a scan its result.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream exclusive;

    /// <summary>Opens a folder, and makes it where it is not there.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
        exclusive = Locked(Path.Combine(Root, "lock"));
        foreach (string folder in (string[])[Content, Quarantine, Uploads])
        {
            Directory.CreateDirectory(folder);
        }

        DurableFiles.SyncDirectory(Root);
    }

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(Root, "scans.db");

    /// <summary>What the contents of stored scans look like.</summary>
    public string ContentsVectors => Path.Combine(Root, "contents.vectors");

    /// <summary>Files by their hash.</summary>
    public string Content => Path.Combine(Root, "content");

    /// <summary>Refused files, each with its reason beside it.</summary>
    public string Quarantine => Path.Combine(Root, "quarantine");

    /// <summary>Uploads that have not ended.</summary>
    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>Gives the folder up.</summary>
    public void Dispose() => exclusive.Dispose();

    // The kernel drops the lock with the process, however it ends.
    private static FileStream Locked(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new IOException($"{Path.GetDirectoryName(path)} is in use by another process ({path} is locked).", busy);
        }
    }
}
