namespace VisionInspection.Devices.Simulation.Papers.Data;

/// <summary>The tables beside this file: a line an entry, its cells parted by bars, comments after a number sign.</summary>
internal static class DataTable
{
    /// <summary>The cells of every entry.</summary>
    public static string[][] Read(string name)
    {
        using Stream stream = typeof(DataTable).Assembly.GetManifestResourceStream($"VisionInspection.Devices.Papers.{name}")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.TrimEnd('\r').Split('|')),
        ];
    }
}
