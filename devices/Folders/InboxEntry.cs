using System.Security.Cryptography;

namespace VisionInspection.Devices.Folders;

/// <summary>A file or folder in an inbox as it looked at one moment.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Look">Names, sizes and times of change: equal looks mean that nothing moved in between.</param>
internal sealed record InboxEntry(string Path, string Look)
{
    /// <summary>Name within the inbox.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>A vendor's export folder, as opposed to a single file.</summary>
    public bool IsFolder => Directory.Exists(Path);

    /// <summary>What lies in the inbox now, in ordinal order; names that begin with a dot are somebody's work in progress.</summary>
    public static IReadOnlyList<InboxEntry> In(string inbox) =>
        [.. Directory.EnumerateFileSystemEntries(inbox)
            .Where(path => !System.IO.Path.GetFileName(path).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Select(path => new InboxEntry(path, LookOf(path)))];

    /// <summary>SHA-256 over the names and contents, lower-case hexadecimal.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Files(Path))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(file) + "\0"));
            using FileStream content = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string LookOf(string path) => string.Join(
        '\n', Files(path).Select(file => new FileInfo(file)).Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private static IEnumerable<string> Files(string path) =>
        File.Exists(path) ? [path] : Directory.EnumerateFiles(path).Order(StringComparer.Ordinal);
}
