using System.Text.Json;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>
/// Writes scans for training into a folder: <c>index.jsonl</c>, one line a scan; <c>samples.bin</c>, transmission as 16-bit
/// little-endian numbers row by row; <c>cargo.bin</c>, the masks, one bit a pixel, rows without gaps, most significant first,
/// each scan filled up to a byte.
/// </summary>
internal sealed class TrainingShardWriter : IDisposable
{
    private readonly FileStream samples;
    private readonly FileStream masks;
    private readonly StreamWriter index;

    public TrainingShardWriter(string folder)
    {
        Directory.CreateDirectory(folder);
        samples = File.Create(Path.Combine(folder, "samples.bin"));
        masks = File.Create(Path.Combine(folder, "cargo.bin"));
        index = new StreamWriter(Path.Combine(folder, "index.jsonl"));
    }

    public void Write(SimulatedScan scan)
    {
        var bytes = new byte[scan.High.Length * sizeof(ushort)];
        for (int i = 0; i < scan.High.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * sizeof(ushort)), scan.High[i]);
        }

        index.WriteLine(IndexLine(scan, samples.Position, masks.Position));
        samples.Write(bytes);
        masks.Write(Pack(scan.CargoMask));
    }

    public void Dispose()
    {
        samples.Dispose();
        masks.Dispose();
        index.Dispose();
    }

    internal static byte[] Pack(bool[] mask)
    {
        var packed = new byte[(mask.Length + 7) / 8];
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i])
            {
                packed[i / 8] |= (byte)(0x80 >> (i % 8));
            }
        }

        return packed;
    }

    private static string IndexLine(SimulatedScan scan, long offset, long maskOffset)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("offset", offset);
            json.WriteNumber("maskOffset", maskOffset);
            json.WriteNumber("bits", 16);
            TruthJson.WriteProperties(json, scan);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
