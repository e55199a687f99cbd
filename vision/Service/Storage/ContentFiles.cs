using System.Text.Json;

namespace VisionInspection.Service.Storage;

/// <summary>
/// Originals, each under its hash: <c>content/3f/3f9a…</c>, or <c>quarantine/3f9a…</c> once refused, with
/// <c>3f9a….json</c> beside it. A file is never changed after it got its name.
/// </summary>
internal sealed class ContentFiles(DataFolder folder)
{
    /// <summary>Takes in a file that has been forced to disk and whose hash is proven.</summary>
    /// <param name="file">Where it lies now, in the same data folder.</param>
    /// <param name="sha256">Its hash.</param>
    public void Take(string file, string sha256) => DurableFiles.Rename(file, ContentPath(sha256));

    /// <summary>Opens a file for reading, wherever it lies.</summary>
    /// <param name="sha256">Its hash.</param>
    public FileStream Open(string sha256)
    {
        try
        {
            return OpenRead(ContentPath(sha256));
        }
        catch (FileNotFoundException)
        {
            return OpenRead(QuarantinePath(sha256));
        }
        catch (DirectoryNotFoundException)
        {
            return OpenRead(QuarantinePath(sha256));
        }
    }

    /// <summary>Sets a refused file apart: first the reason, then the file, so that none lies there unexplained.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="refusal">The reason.</param>
    public void Quarantine(ScanRecord scan, ScanRefusal refusal)
    {
        string sha256 = scan.Header.Sha256;
        var reason = new QuarantineReason(
            scan.Key.Station, scan.Key.ScanId, scan.Header.FileName, sha256, scan.ReceivedAt, refusal);
        DurableFiles.Write(
            QuarantinePath(sha256) + ".json",
            JsonSerializer.SerializeToUtf8Bytes(reason, StorageJson.Indented.QuarantineReason));
        string content = ContentPath(sha256);
        if (File.Exists(content))
        {
            DurableFiles.Rename(content, QuarantinePath(sha256));
            DurableFiles.SyncDirectory(Path.GetDirectoryName(content)!);
        }
    }

    private static FileStream OpenRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 16);

    private string ContentPath(string sha256) => Path.Combine(folder.Content, sha256[..2], sha256);

    private string QuarantinePath(string sha256) => Path.Combine(folder.Quarantine, sha256);
}

/// <summary>What lies beside a file in quarantine.</summary>
/// <param name="Station">Station that sent it.</param>
/// <param name="ScanId">Its scan id.</param>
/// <param name="FileName">Its name there.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Refusal">Why it was refused.</param>
internal sealed record QuarantineReason(
    string Station, string ScanId, string FileName, string Sha256, DateTimeOffset ReceivedAt, ScanRefusal Refusal);
