using VisionInspection.Core.Comparison;

namespace VisionInspection.Service.Commands;

/// <summary>The pictures that <c>compare --out</c> writes.</summary>
internal static class ComparisonFiles
{
    /// <summary>Writes the pictures of a part; none where it was not aligned or there is no folder.</summary>
    /// <returns>Their paths.</returns>
    public static IReadOnlyList<string> Write(string? folder, ComparedPart part, int index)
    {
        if (folder is null || part.Comparison.Pictures is null)
        {
            return [];
        }

        Directory.CreateDirectory(folder);
        string stem = Path.Combine(folder, $"part-{index}");
        (string Path, byte[] Content)[] files =
        [
            ($"{stem}.side-by-side.png", ComparisonDrawing.SideBySide(part.Comparison)),
            ($"{stem}.blink-1.png", ComparisonDrawing.Frame(part.Comparison, second: false)),
            ($"{stem}.blink-2.png", ComparisonDrawing.Frame(part.Comparison, second: true)),
            ($"{stem}.difference.png", ComparisonDrawing.Difference(part.Comparison)),
        ];
        foreach ((string path, byte[] content) in files)
        {
            File.WriteAllBytes(path, content);
        }

        return [.. files.Select(f => f.Path)];
    }
}
