using System.Globalization;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>What was printed, by the path of the declared element. Values are written alike for papers and declaration, so that they compare.</summary>
internal sealed class PaperTruth(string? leftOut = null)
{
    private readonly Dictionary<string, string> printed = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Printed => printed;

    /// <summary>True where the paper leaves this out.</summary>
    public bool LeavesOut(string path) => path == leftOut;

    public void Say(string path, string value)
    {
        if (!LeavesOut(path))
        {
            printed[path] = value;
        }
    }

    public void Say(string path, decimal value) => Say(path, value.ToString("0.####", CultureInfo.InvariantCulture));

    public void Say(string path, DateOnly value) => Say(path, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
