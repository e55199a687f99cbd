using System.Runtime.InteropServices;
using System.Text.Json;
using VisionInspection.Core.Reefers;
using VisionInspection.Service.Evaluation.Reefers;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Evaluation;

public sealed class TrainingEndsTests : IDisposable
{
    private const int Plane = CutEnd.Width * CutEnd.Height, Cells = 44 * 16;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_OfReefers_HoldsPlanesAndCellsAtTheirOffsetsAndGoodsOnlyOnTheLaterVisit()
    {
        new TrainingEnds(5, 40, new EndWindow(.015, .1, .03, .03)) { Workers = 2 }.Write(folder.Path, new Progress<int>(), CancellationToken.None);

        JsonElement[] ends = [.. File.ReadLines(Path.Combine(folder.Path, "index.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];
        ushort[] planes = MemoryMarshal.Cast<byte, ushort>(File.ReadAllBytes(Path.Combine(folder.Path, "planes.bin"))).ToArray();
        byte[] hidden = File.ReadAllBytes(Path.Combine(folder.Path, "hidden.bin"));
        Assert.Equal([40, 40, 41, 41, 42, 42, 43, 43, 44, 44], ends.Select(end => end.GetProperty("seed").GetInt32()));
        int at = 0, cells = 0;
        foreach (JsonElement end in ends)
        {
            Assert.Equal((2 * at, cells), (end.GetProperty("offset").GetInt32(), end.GetProperty("hiddenOffset").GetInt32()));
            bool goods = end.GetProperty("place").ValueKind == JsonValueKind.String, aligned = end.GetProperty("aligned").GetBoolean();
            int energies = end.GetProperty("energies").GetInt32(), then = at + ((goods ? 2 : 1) * energies * Plane);
            if (goods)
            {
                double with = Mean(planes, at, hidden, cells), bare = Mean(planes, at + (energies * Plane), hidden, cells);
                Assert.True(with < bare, $"{with} under the goods, {bare} without them");
                cells += Cells;
            }

            at = then + (aligned ? energies * Plane : 0);
        }

        Assert.Equal(5, ends.Count(end => end.GetProperty("place").ValueKind == JsonValueKind.String));
        Assert.Contains(ends, end => end.GetProperty("aligned").GetBoolean());
        Assert.Equal((planes.Length, hidden.Length), (at, cells));
    }

    // Over the cells that goods cover.
    private static double Mean(ushort[] planes, int plane, byte[] hidden, int cells) =>
        Enumerable.Range(0, Plane).Where(i => hidden[cells + (i / CutEnd.Width / 4 * 16) + (i % CutEnd.Width / 4)] > 127).Select(i => (double)planes[plane + i]).DefaultIfEmpty(0).Average();
}
