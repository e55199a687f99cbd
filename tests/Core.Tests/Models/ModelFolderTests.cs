using System.Text.Json.Nodes;
using VisionInspection.Core.Models;

namespace VisionInspection.Core.Tests.Models;

public sealed class ModelFolderTests : IDisposable
{
    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("models-");

    public ModelFolderTests()
    {
        foreach (string name in new[] { "container-locator", "empty-container", "cargo-weight", "contents-embedding", "reefer-end", "reefer-concealment", "parallax-field" })
        {
            string folder = copy.CreateSubdirectory(name).FullName;
            foreach (string file in Directory.EnumerateFiles(Path.Combine(ArithmeticModels.Folder, name)))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }
    }

    public void Dispose() => copy.Delete(recursive: true);

    [Fact]
    public void Open_AWholeFolder_TellsTheModelsIdentity()
    {
        using InspectionPipeline pipeline = Open();
        Assert.Equal(["container-locator", "empty-container", "cargo-weight", "contents-embedding", "reefer-end", "reefer-concealment"], pipeline.Models.Select(model => model.Name));
        Assert.All(pipeline.Models, model => Assert.Matches("^[0-9a-f]{64}$", model.Sha256));
        Assert.All(pipeline.Status, status => Assert.Equal(("cpu", null), (status.Provider, status.Fallback)));
    }

    [Fact]
    public void Open_AGraphOfAnotherHash_IsRefused()
    {
        using (FileStream file = File.Open(Path.Combine(copy.FullName, "empty-container", "empty-container.onnx"), FileMode.Append))
        {
            file.WriteByte(0);
        }

        Refuse("SHA-256");
    }

    [Theory]
    [InlineData("container-locator", "model.json")]
    [InlineData("empty-container", "model.json")]
    [InlineData("empty-container", "empty-container.onnx")]
    public void Open_AMissingFile_IsRefusedByName(string model, string file)
    {
        File.Delete(Path.Combine(copy.FullName, model, file));
        Refuse(file);
    }

    [Fact]
    public void Open_PortsOfAnotherShape_IsRefusedWithBoth()
    {
        Edit("empty-container", manifest => manifest["outputs"]![1]!["shape"] = new JsonArray("N", 12, 41));
        Refuse("[-1,12,41]");
    }

    [Fact]
    public void Open_AMissingThreshold_IsRefused()
    {
        Edit("empty-container", manifest => manifest["thresholds"] = new JsonObject());
        Refuse("loaded");
    }

    [Fact]
    public void Open_NoBatchOfOne_IsRefused()
    {
        Edit("empty-container", manifest => manifest["batchBuckets"] = new JsonArray(4, 16));
        Refuse("batchBuckets");
    }

    [Fact]
    public void Open_AGraphOutsideTheFolder_IsRefused()
    {
        Edit("empty-container", manifest => manifest["onnx"] = "../container-locator/container-locator.onnx");
        Refuse("not a file of this folder");
    }

    [Fact]
    public void Open_AManifestThatIsNoJson_IsRefused()
    {
        File.WriteAllText(Path.Combine(copy.FullName, "container-locator", "model.json"), "{");
        Refuse("model.json");
    }

    private void Edit(string model, Action<JsonNode> change)
    {
        string path = Path.Combine(copy.FullName, model, "model.json");
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(path))!;
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private void Refuse(string word)
    {
        var refusal = Assert.Throws<ModelException>(() => Open().Dispose());
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    private InspectionPipeline Open() => InspectionPipeline.Open(new PipelineOptions { ModelsFolder = copy.FullName });
}
