using VisionInspection.ImagingFormats;

namespace VisionInspection.Devices.Folders;

/// <summary>A vendor's export folder on disk.</summary>
/// <param name="path">The folder.</param>
public sealed class DirectoryScanFolder(string path) : IScanFolder
{
    /// <inheritdoc/>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));

    /// <inheritdoc/>
    public IReadOnlyList<string> FileNames { get; } =
        [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public Stream Open(string fileName) => File.OpenRead(Path.Combine(path, Path.GetFileName(fileName)));

    /// <summary>A folder with a picture and an XML sidecar directly in it is taken for an export.</summary>
    /// <param name="path">The folder.</param>
    public static bool LooksLikeExport(string path)
    {
        var kinds = Directory.EnumerateFiles(path).Select(file => Path.GetExtension(file).ToUpperInvariant()).ToHashSet();
        return kinds.Contains(".XML") && (kinds.Contains(".JPG") || kinds.Contains(".JPEG") || kinds.Contains(".PNG") || kinds.Contains(".TIF") || kinds.Contains(".TIFF"));
    }
}
