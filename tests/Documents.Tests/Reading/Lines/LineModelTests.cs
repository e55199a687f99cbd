using System.Runtime.InteropServices;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Reading.Lines;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Tests.Reading.Lines;

/// <summary>The net of <c>models/text-line</c> as it ships, against what its training wrote beside it.</summary>
public class LineModelTests
{
    internal static string Folder => Path.Combine(Fixtures.Root, "models", "text-line");

    [Fact]
    public void Run_FormulaStrip_AnswersAsInTraining()
    {
        using LineModel model = LineModel.Open(Folder);
        float[] expected = Golden("formula-strip.characters.f32");
        float[] answers = model.Run(Golden("formula-strip.ink.f32"), 128);
        Assert.Equal(expected.Length, answers.Length);
        Assert.All(answers.Zip(expected), pair => Assert.InRange(pair.First, pair.Second - 1e-4f, pair.Second + 1e-4f));
    }

    [Fact]
    public void Of_FormulaPage_IsCutAsInTraining()
    {
        byte[] page = [.. Enumerable.Range(0, 90 * 200).Select(at => (byte)(((7 * (at % 200) * (at / 200)) + (13 * (at % 200)) + (31 * (at / 200))) % 256))];
        LineStrip strip = LineStrip.Of(page, 200, 90, [new OcrWord("a", 20, 30, 100, 29, 0.9, 0)], (1000, 40), usual: 29, strip: 32);
        Assert.Equal(Golden("formula-cut.grey.f32").Select(grey => (byte)grey), strip.Grey);
        Assert.Equal(new PageBox(9, 24, 122, 41), strip.Box);
    }

    [Fact]
    public void Open_OtherGraphThanTheManifestNames_IsRefused()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.Copy(Path.Combine(Folder, "model.json"), Path.Combine(folder, "model.json"));
            File.WriteAllBytes(Path.Combine(folder, "text-line.onnx"), [1, 2, 3]);
            LineModelException refusal = Assert.Throws<LineModelException>(() => LineModel.Open(folder));
            Assert.Equal(folder, refusal.Folder);
            Assert.Contains("SHA-256", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Open_FolderWithoutManifest_IsRefused() =>
        Assert.Contains("model.json", Assert.Throws<LineModelException>(() => LineModel.Open(Path.GetTempPath())).Message, StringComparison.Ordinal);

    private static float[] Golden(string name) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(Folder, "golden", name))).ToArray();
}
