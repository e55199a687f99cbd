using System.Buffers.Binary;
using System.Text.Json;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>
/// Writes ends of containers for training into a folder: <c>index.jsonl</c>, one line an end; <c>samples.bin</c>, transmission
/// as 16-bit little-endian numbers row by row, the low energy behind the high one; <c>hidden.bin</c>, the masks of hidden goods, one bit a pixel as in
/// <see cref="TrainingShardWriter"/>, for the ends that have any. Behind the samples of such an end stand those of the same
/// scan without the goods.
/// </summary>
internal sealed class EndShardWriter : IDisposable
{
    private readonly FileStream samples;
    private readonly FileStream masks;
    private readonly FileStream index;

    public EndShardWriter(string folder)
    {
        Directory.CreateDirectory(folder);
        samples = File.Create(Path.Combine(folder, "samples.bin"));
        masks = File.Create(Path.Combine(folder, "hidden.bin"));
        index = File.Create(Path.Combine(folder, "index.jsonl"));
    }

    public void Write(SimulatedEnd end)
    {
        WriteLine(end);
        Write(end.Samples);
        Write(end.Low);
        if (end.Concealment is { } goods)
        {
            Write(goods.Bare ?? throw new ArgumentException("an end with goods is written with its bare twin", nameof(end)));
            Write(goods.BareLow);
            masks.Write(TrainingShardWriter.Pack(goods.Mask));
        }
    }

    private void Write(ushort[]? plane)
    {
        if (plane is null)
        {
            return;
        }

        var bytes = new byte[plane.Length * sizeof(ushort)];
        for (int i = 0; i < plane.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * sizeof(ushort)), plane[i]);
        }

        samples.Write(bytes);
    }

    public void Dispose()
    {
        samples.Dispose();
        masks.Dispose();
        index.Dispose();
    }

    private void WriteLine(SimulatedEnd end)
    {
        using (var json = new Utf8JsonWriter(index))
        {
            json.WriteStartObject();
            json.WriteNumber("offset", samples.Position);
            json.WriteNumber("maskOffset", masks.Position);
            json.WriteNumber("seed", end.Seed);
            json.WriteString("profile", end.Profile);
            json.WriteNumber("width", end.Width);
            json.WriteNumber("height", end.Height);
            json.WriteNumber("energies", end.Low is null ? 1 : 2);
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
            if (end.Concealment is { } goods)
            {
                json.WriteStartObject("concealment");
                json.WriteString("place", goods.Place.ToString());
                json.WriteString("form", goods.Form.ToString());
                json.WriteNumber("massKg", goods.MassKg);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        index.WriteByte((byte)'\n');
    }
}
