using System.Globalization;

namespace VisionInspection.Devices.Folders;

/// <summary>
/// Remembers the content that was delivered under each name, so that a scan is delivered once, and again only when its
/// content changes. One line per delivery, <c>sha256 TAB name</c>; a line cut off by a crash is as if never written, and
/// the scan is delivered again (the service knows it by its hash).
/// </summary>
/// <param name="path">The file; null keeps it in memory only.</param>
internal sealed class DeliveryLedger(string? path)
{
    private const int HashLength = 64;
    private readonly Dictionary<string, string> delivered = Load(path);

    /// <summary>Whether exactly this content was delivered under this name.</summary>
    public bool Holds(string name, string sha256) =>
        delivered.TryGetValue(name, out string? last) && last == sha256;

    /// <summary>Writes a delivery down; on disk when it returns.</summary>
    public void Add(string name, string sha256)
    {
        delivered[name] = sha256;
        if (path is not null)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sha256}\t{name}\n")));
            file.Flush(flushToDisk: true);
        }
    }

    private static Dictionary<string, string> Load(string? path)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (path is null || !File.Exists(path))
        {
            return entries;
        }

        CutTornLine(path);
        foreach (string line in File.ReadAllText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > HashLength + 1 && line[HashLength] == '\t')
            {
                entries[line[(HashLength + 1)..]] = line[..HashLength];
            }
        }

        return entries;
    }

    private static void CutTornLine(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        if (whole < bytes.Length)
        {
            using FileStream file = File.OpenWrite(path);
            file.SetLength(whole);
        }
    }
}
