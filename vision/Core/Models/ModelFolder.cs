using System.Security.Cryptography;
using System.Text.Json;
using VisionInspection.Core.Findings;
using VisionInspection.Native;

namespace VisionInspection.Core.Models;

/// <summary>
/// A model as it lies in <c>models/&lt;name&gt;</c>, loaded only when everything agrees: the graph's hash with
/// <c>model.json</c>, and the graph's ports with those described there.
/// </summary>
internal static class ModelFolder
{
    private const string ManifestName = "model.json";

    /// <summary>Reads the folder and loads the graph, to be run in batches.</summary>
    /// <exception cref="ModelException">Something is missing or does not agree.</exception>
    public static BatchModel Open(string folder, OnnxModelOptions options)
    {
        (ModelManifest manifest, OnnxModel model) = Load(folder, options);
        return new BatchModel(manifest, model);
    }

    /// <summary>Reads the folder and loads the graph; the caller disposes it.</summary>
    /// <exception cref="ModelException">Something is missing or does not agree.</exception>
    public static (ModelManifest Manifest, OnnxModel Model) Load(string folder, OnnxModelOptions options)
    {
        ModelManifest manifest = ReadManifest(folder);
        byte[] graph = ReadGraph(folder, manifest);
        OnnxModel? model = Load(folder, graph, options);
        try
        {
            RequirePorts(folder, "inputs", manifest.Inputs, model.Inputs);
            RequirePorts(folder, "outputs", manifest.Outputs, model.Outputs);
            (ModelManifest, OnnxModel) loaded = (manifest, model);
            model = null;
            return loaded;
        }
        finally
        {
            model?.Dispose();
        }
    }

    private static ModelManifest ReadManifest(string folder)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, ManifestName));
            ModelManifest manifest = JsonSerializer.Deserialize(file, ModelJsonContext.Default.ModelManifest)
                ?? throw new ModelException(folder, $"{ManifestName} is empty");
            return manifest.BatchBuckets.Contains(1) && manifest.BatchBuckets.All(size => size is >= 1 and <= 1024)
                ? manifest
                : throw new ModelException(folder, "batchBuckets must hold 1, and sizes up to 1024");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ModelException(folder, $"{ManifestName} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] ReadGraph(string folder, ModelManifest manifest)
    {
        if (manifest.Onnx != Path.GetFileName(manifest.Onnx))
        {
            throw new ModelException(folder, $"onnx names '{manifest.Onnx}', which is not a file of this folder");
        }

        byte[] graph;
        try
        {
            graph = File.ReadAllBytes(Path.Combine(folder, manifest.Onnx));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(folder, $"{manifest.Onnx} cannot be read: {e.Message}", e);
        }

        string found = Convert.ToHexStringLower(SHA256.HashData(graph));
        return found == manifest.Sha256
            ? graph
            : throw new ModelException(folder, $"{manifest.Onnx} has SHA-256 {found}, {ManifestName} says {manifest.Sha256}");
    }

    private static OnnxModel Load(string folder, byte[] graph, OnnxModelOptions options)
    {
        try
        {
            return OnnxModel.Load(graph, options);
        }
        catch (OnnxException e)
        {
            throw new ModelException(folder, e.Message, e);
        }
    }

    private static void RequirePorts(
        string folder, string which, IReadOnlyList<ModelPort> described, IReadOnlyList<OnnxPort> found)
    {
        bool agree = described.Count == found.Count && described.Zip(found).All(pair =>
            pair.First.Name == pair.Second.Name && pair.Second.Type == OnnxElementType.Float
            && pair.First.Shape.SequenceEqual(pair.Second.Shape));
        if (!agree)
        {
            string says = string.Join("; ", described.Select(port => $"{port.Name} Float [{string.Join(',', port.Shape)}]"));
            throw new ModelException(folder, $"{which}: the graph has {string.Join("; ", found)}, {ManifestName} says {says}");
        }
    }
}
