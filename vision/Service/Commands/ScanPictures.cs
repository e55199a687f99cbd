using VisionInspection.Codecs;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>The pictures that <c>inspect --out</c> writes for one scan.</summary>
/// <param name="Overlay">The overlay of the first view.</param>
/// <param name="Containers">The saliency map of each container, an 8-bit PNG; null where nothing was judged.</param>
/// <param name="Findings">The saliency map of each finding, an 8-bit PNG; null where it has none.</param>
internal sealed record ScanPictures(string Overlay, IReadOnlyList<string?> Containers, IReadOnlyList<string?> Findings)
{
    /// <summary>Draws and writes them; the folder is made where it is missing.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="inputPath">The input, for the names.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="result">Its result.</param>
    /// <param name="options">How to draw it; null for the usual.</param>
    public static ScanPictures Write(string folder, string inputPath, Scan scan, InspectionResult result, OverlayOptions? options = null)
    {
        Directory.CreateDirectory(folder);
        string stem = Stem(inputPath);
        var overlays = new List<string>();
        foreach (ScanView view in scan.Views)
        {
            string path = Path.Combine(folder, scan.Views.Count == 1 ? $"{stem}.overlay.png" : $"{stem}.{FileName(view.Id)}.overlay.png");
            File.WriteAllBytes(path, OverlayPicture.Png(view, result, options ?? new OverlayOptions()));
            overlays.Add(path);
        }

        return new ScanPictures(
            overlays[0],
            [.. result.Containers.Select((container, i) => WriteMap(Path.Combine(folder, $"{stem}.container-{i + 1}.saliency.png"), container.Saliency))],
            [.. result.Findings.Select((finding, i) => WriteMap(Path.Combine(folder, $"{stem}.finding-{i + 1}.saliency.png"), finding.Saliency))]);
    }

    private static string? WriteMap(string path, SaliencyMap? map)
    {
        if (map is null)
        {
            return null;
        }

        File.WriteAllBytes(path, PngWriter.Gray8(map.Values, map.Width, map.Height));
        return path;
    }

    /// <summary>The input's name with its folder's, so that equal names in several folders do not meet.</summary>
    private static string Stem(string inputPath)
    {
        string full = Path.GetFullPath(inputPath);
        string? folder = Path.GetFileName(Path.GetDirectoryName(full));
        return FileName(string.IsNullOrEmpty(folder) ? Path.GetFileName(full) : $"{folder}_{Path.GetFileName(full)}");
    }

    private static string FileName(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
}
