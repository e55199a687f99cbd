using System.Text.Json;

namespace VisionInspection.Core.Tests.RealScans;

/// <summary>What is in the real scans: boxes measured by eye, and what the file names say.</summary>
internal static class Truth
{
    private static readonly JsonElement Entries = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Golden.Root, "tests", "Core.Tests", "RealScans", "truth.json"))).RootElement;

    /// <summary>The files, for theories.</summary>
    public static IEnumerable<string> Files => Entries.EnumerateArray().Select(entry => entry.GetProperty("file").GetString()!);

    /// <summary>Its containers, left to right.</summary>
    public static (double X, double Y, double Width, double Height, bool Empty)[] Containers(string file) =>
    [
        .. Entries.EnumerateArray().Single(entry => entry.GetProperty("file").GetString() == file)
            .GetProperty("containers").EnumerateArray().Select(container =>
            {
                double[] box = [.. container.GetProperty("box").EnumerateArray().Select(number => number.GetDouble())];
                return (box[0], box[1], box[2], box[3], container.GetProperty("empty").GetBoolean());
            }),
    ];
}
