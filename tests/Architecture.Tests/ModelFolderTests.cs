using System.Security.Cryptography;
using System.Text.Json;

namespace VisionInspection.Architecture.Tests;

/// <summary>Every model folder can answer for its model: identity, card, training and evaluation.</summary>
public class ModelFolderTests
{
    public static TheoryData<string> Models() =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "models"), "model.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, Path.GetDirectoryName(file)!))];

    [Theory]
    [MemberData(nameof(Models))]
    public void Manifest_OfAModel_NamesTheFileItWasWrittenFor(string folder)
    {
        string path = Path.Combine(RepositoryRoot.Path, folder);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, "model.json")));
        JsonElement root = manifest.RootElement;
        Assert.Equal(Path.GetFileName(path), root.GetProperty("name").GetString());

        string onnx = Assert.Single(Directory.EnumerateFiles(path, "*.onnx"));
        byte[] bytes = File.ReadAllBytes(onnx);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), root.GetProperty("sha256").GetString());
        Assert.InRange(bytes.Length, 1, 16_000_000);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Folder_OfAModel_HasCardTrainingAndEvaluation(string folder)
    {
        string path = Path.Combine(RepositoryRoot.Path, folder);
        Assert.Contains("simulated", File.ReadAllText(Path.Combine(path, "README.md")), StringComparison.OrdinalIgnoreCase);
        Assert.True(Directory.Exists(Path.Combine(path, "training")), $"{folder} has no training");
        Assert.True(Directory.Exists(Path.Combine(path, "evaluation")), $"{folder} has no evaluation");
    }
}
