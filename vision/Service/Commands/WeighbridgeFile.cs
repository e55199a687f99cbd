using System.Globalization;

namespace VisionInspection.Service.Commands;

/// <summary>A scan and what a weighbridge said of its cargo.</summary>
/// <param name="Path">The scan.</param>
/// <param name="Kg">Cargo without container and vehicle.</param>
/// <param name="Container">Which container from the left, from 1; null for the only one.</param>
internal sealed record WeighbridgeLine(string Path, double Kg, int? Container);

/// <summary>Reads weighbridge figures: <c>scan,kilograms[,container]</c>, a heading and empty lines allowed.</summary>
internal static class WeighbridgeFile
{
    /// <summary>The lines; paths are relative to the file.</summary>
    /// <exception cref="ArgumentException">A line is none; the message names file and line.</exception>
    public static IReadOnlyList<WeighbridgeLine> Read(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string[] lines = File.ReadAllLines(path);
        var found = new List<WeighbridgeLine>();
        for (int i = 0; i < lines.Length; i++)
        {
            string[] parts = lines[i].Split(',', StringSplitOptions.TrimEntries);
            bool heading = i == 0 && parts.Length > 1 && !double.TryParse(parts[1], CultureInfo.InvariantCulture, out _);
            if (lines[i].Trim().Length > 0 && !heading)
            {
                found.Add(Line(parts, folder) ?? throw new ArgumentException($"{path} line {i + 1}: '{lines[i]}' is not scan,kilograms or scan,kilograms,container"));
            }
        }

        return found.Count > 0 ? found : throw new ArgumentException($"{path} holds no figures");
    }

    private static WeighbridgeLine? Line(string[] parts, string folder)
    {
        int container = 0;
        bool right = parts.Length is 2 or 3 && parts[0].Length > 0
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out double kg) && kg is >= 0 and <= 100_000
            && (parts.Length == 2 || (int.TryParse(parts[2], CultureInfo.InvariantCulture, out container) && container >= 1));
        return right
            ? new WeighbridgeLine(Path.Combine(folder, parts[0]), double.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length == 3 ? container : null)
            : null;
    }
}
