using VisionInspection.Codecs;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>The pictures that <c>inspect --out</c> writes for one scan.</summary>
/// <param name="Overlay">The overlay of the first view.</param>
/// <param name="Saliency">One PNG per container, 8 bit; null where nothing was judged.</param>
internal sealed record ScanPictures(string Overlay, IReadOnlyList<string?> Saliency)
{
    /// <summary>Draws and writes them; the folder is made where it is missing.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="inputPath">The input, for the names.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="result">Its result.</param>
    public static ScanPictures Write(string folder, string inputPath, Scan scan, InspectionResult result)
    {
        Directory.CreateDirectory(folder);
        string stem = Stem(inputPath);
        var overlays = new List<string>();
        foreach (ScanView view in scan.Views)
        {
            string path = Path.Combine(folder, scan.Views.Count == 1 ? $"{stem}.overlay.png" : $"{stem}.{FileName(view.Id)}.overlay.png");
            File.WriteAllBytes(path, OverlayPicture.Png(view, result, new OverlayOptions()));
            overlays.Add(path);
        }

        var saliency = new List<string?>();
        foreach (ContainerFinding container in result.Containers)
        {
            if (container.Saliency is not SaliencyMap map)
            {
                saliency.Add(null);
                continue;
            }

            string path = Path.Combine(folder, $"{stem}.container-{saliency.Count + 1}.saliency.png");
            File.WriteAllBytes(path, PngWriter.Gray8(map.Values, map.Width, map.Height));
            saliency.Add(path);
        }

        return new ScanPictures(overlays[0], saliency);
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
