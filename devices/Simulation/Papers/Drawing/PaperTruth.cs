using System.Globalization;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>What was printed, by the path of the declared element. Values are written alike for papers and declaration, so that they compare.</summary>
internal sealed class PaperTruth
{
    private readonly Dictionary<string, string> printed = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Printed => printed;

    public void Say(string path, string value) => printed[path] = value;

    public void Say(string path, decimal value) => printed[path] = value.ToString("0.####", CultureInfo.InvariantCulture);

    public void Say(string path, DateOnly value) => printed[path] = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
