using System.Security.Cryptography;
using System.Text.Json;
using VisionInspection.Native;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>The net of <c>models/text-line</c>: a strip of one line to the probabilities of its characters. Thread-safe.</summary>
internal sealed class LineModel : IDisposable
{
    private const string ManifestName = "model.json";

    private readonly OnnxModel model;
    private readonly LineManifest manifest;

    private LineModel(LineManifest manifest, OnnxModel model)
    {
        this.manifest = manifest;
        this.model = model;
    }

    /// <summary>Which net it is.</summary>
    public ReaderModel Identity => new(manifest.Name, manifest.Version, manifest.Sha256);

    /// <summary>The characters, without CTC's blank, which is class 0.</summary>
    public string Characters => manifest.Characters;

    /// <summary>Classes of each column: the blank and the characters.</summary>
    public int Classes => manifest.Characters.Length + 1;

    /// <summary>Pixels down a strip.</summary>
    public int Height => manifest.Height;

    /// <summary>Pixels across for one column of the answer.</summary>
    public int ColumnWidth => manifest.ColumnWidth;

    /// <summary>The widest strip it takes.</summary>
    public int MostWidth => manifest.Widths[^1];

    /// <summary>Loads the net when its folder agrees with itself.</summary>
    /// <exception cref="LineModelException">A file is missing or damaged.</exception>
    public static LineModel Open(string folder)
    {
        LineManifest manifest = Manifest(folder);
        OnnxModel? model = null;
        try
        {
            byte[] graph = File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(manifest.Onnx)));
            string found = Convert.ToHexStringLower(SHA256.HashData(graph));
            if (found != manifest.Sha256)
            {
                throw new LineModelException(folder, $"{manifest.Onnx} has SHA-256 {found}, {ManifestName} says {manifest.Sha256}");
            }

            model = OnnxModel.Load(graph, new OnnxModelOptions());
            int classes = manifest.Characters.Length + 1;
            bool fits = model.Inputs is [{ Shape: [_, 1, var height, _] }] && height == manifest.Height
                && model.Outputs is [{ Shape: [_, _, var answers] }] && answers == classes;
            var loaded = fits
                ? new LineModel(manifest, model)
                : throw new LineModelException(folder, $"the graph has {model.Inputs[0]} and {model.Outputs[0]}, {ManifestName} {manifest.Height} rows and {classes} classes");
            model = null;
            return loaded;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OnnxException)
        {
            throw new LineModelException(folder, e.Message, e);
        }
        finally
        {
            model?.Dispose();
        }
    }

    /// <summary>The width at which a strip is given to the net: few different ones, for each costs ONNX Runtime a slow first run.</summary>
    public int Room(int width) => manifest.Widths.First(room => room >= width);

    /// <summary>Probabilities, <c>[columns][classes]</c>.</summary>
    /// <param name="ink">Row by row, 0 paper and 1 ink, <see cref="Room"/> pixels across.</param>
    /// <param name="width">Pixels across.</param>
    public float[] Run(float[] ink, int width)
    {
        int columns = width / ColumnWidth;
        float[] answers = new float[columns * Classes];
        model.Run([new OnnxTensor(ink, 1, 1, Height, width)], [new OnnxTensor(answers, 1, columns, Classes)]);
        return answers;
    }

    /// <summary>Frees the net.</summary>
    public void Dispose() => model.Dispose();

    private static LineManifest Manifest(string folder)
    {
        try
        {
            LineManifest? read = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, ManifestName)), LineJsonContext.Default.LineManifest);
            return read is { Characters.Length: > 0, Height: > 0, ColumnWidth: > 0, Widths.Count: > 0 } && read.Widths.All(width => width > 0 && width % read.ColumnWidth == 0)
                ? read
                : throw new LineModelException(folder, $"{ManifestName} needs characters, height, columnWidth and widths that are its multiples");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new LineModelException(folder, $"{ManifestName} cannot be read: {e.Message}", e);
        }
    }
}
