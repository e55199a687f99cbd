using System.Buffers.Binary;
using System.Text.Json;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>
/// Writes ends of containers for training into a folder: <c>index.jsonl</c>, one line an end; <c>samples.bin</c>, transmission
/// as 16-bit little-endian numbers row by row.
/// </summary>
internal sealed class EndShardWriter : IDisposable
{
    private readonly FileStream samples;
    private readonly FileStream index;

    public EndShardWriter(string folder)
    {
        Directory.CreateDirectory(folder);
        samples = File.Create(Path.Combine(folder, "samples.bin"));
        index = File.Create(Path.Combine(folder, "index.jsonl"));
    }

    public void Write(SimulatedEnd end)
    {
        WriteLine(end);
        var bytes = new byte[end.Samples.Length * sizeof(ushort)];
        for (int i = 0; i < end.Samples.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * sizeof(ushort)), end.Samples[i]);
        }

        samples.Write(bytes);
    }

    public void Dispose()
    {
        samples.Dispose();
        index.Dispose();
    }

    private void WriteLine(SimulatedEnd end)
    {
        using (var json = new Utf8JsonWriter(index))
        {
            json.WriteStartObject();
            json.WriteNumber("offset", samples.Position);
            json.WriteNumber("seed", end.Seed);
            json.WriteString("profile", end.Profile);
            json.WriteNumber("width", end.Width);
            json.WriteNumber("height", end.Height);
            json.WriteNumber("air", end.Air);
            json.WriteStartArray("container");
            json.WriteNumberValue(end.Container.Left);
            json.WriteNumberValue(end.Container.Top);
            json.WriteNumberValue(end.Container.Right);
            json.WriteNumberValue(end.Container.Bottom);
            json.WriteEndArray();
            json.WriteNumber("lengthM", end.Metres.Length);
            json.WriteNumber("heightM", end.Metres.Height);
            json.WriteBoolean("atDoors", end.AtDoors);
            json.WriteString("maker", end.Maker);
            json.WriteStartArray("oddities");
            foreach (string oddity in end.Oddities)
            {
                json.WriteStringValue(oddity);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        index.WriteByte((byte)'\n');
    }
}
