using System.Text.Json;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>The truth beside a scan: a JSON file with the scan's name.</summary>
public static class TruthFile
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>The file's content, UTF-8.</summary>
    public static byte[] Content(SimulatedScan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            TruthJson.WriteProperties(json, scan);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
