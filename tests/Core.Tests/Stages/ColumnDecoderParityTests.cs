using System.Text.Json;
using VisionInspection.Core.Stages;

namespace VisionInspection.Core.Tests.Stages;

/// <summary>The decoder against its reference in <c>models/container-locator/decode.py</c>.</summary>
public sealed class ColumnDecoderParityTests
{
    private static readonly LocatorParameters Numbers = new(256, 0.5, 0.3, 0.3, 8, 2, 10, 2, 0.5);

    [Fact]
    public void Decode_ColumnsOfEveryKind_IsWhatTheReferenceMakesOfThem()
    {
        float[] columns = Golden.Floats("tests", "golden", "decode", "columns.f32");
        using var expected = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Golden.Root, "tests", "golden", "decode", "boxes.json")));
        int cut = 0;
        int cases = 0;
        foreach (JsonElement boxes in expected.RootElement.EnumerateArray())
        {
            List<LocatedContainer> found = ColumnDecoder.Decode(columns.AsSpan(cases++ * 8 * 256, 8 * 256), Numbers);
            Assert.Equal(boxes.GetArrayLength(), found.Count);
            foreach ((JsonElement box, LocatedContainer container) in boxes.EnumerateArray().Zip(found))
            {
                Assert.Equal(box.GetProperty("x0").GetDouble(), container.Box.Left, 1e-6);
                Assert.Equal(box.GetProperty("y0").GetDouble(), container.Box.Top, 1e-6);
                Assert.Equal(box.GetProperty("x1").GetDouble(), container.Box.Right, 1e-6);
                Assert.Equal(box.GetProperty("y1").GetDouble(), container.Box.Bottom, 1e-6);
                Assert.Equal(box.GetProperty("cutLeft").GetBoolean(), container.CutLeft);
                Assert.Equal(box.GetProperty("cutRight").GetBoolean(), container.CutRight);
                Assert.Equal(box.GetProperty("score").GetDouble(), container.Score, 1e-5);
                cut += container.CutLeft || container.CutRight ? 1 : 0;
            }
        }

        // The cases must be worth agreeing on.
        Assert.Equal(12, cases);
        Assert.InRange(cut, 2, 12);
    }
}
