using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
using VisionInspection.Native;

namespace VisionInspection.Core.Comparison;

/// <summary>
/// The models that align two scans: <c>models/parallax-field</c>, which has the last word where the beam has moved, and on a GPU the
/// work on every sample as graphs (<c>models/alignment-features</c>, <c>models/alignment-step</c>), which on a processor is done in
/// code. Shared by all threads that align.
/// </summary>
public sealed class AlignmentModels : IAlignmentKernels, IDisposable
{
    // Planes of fewer samples are done in code in less time than a GPU takes to be asked; under so many rows or columns the
    // windows of features are cut, which the graph does not know.
    private const int LeastSamples = 100_000, LeastSide = 32;

    // The field's model halves its cells three times; the rest is filled with nothing.
    private const int Whole = 8;

    private readonly OnnxModel field;
    private readonly OnnxModel? features;
    private readonly OnnxModel? step;

    private AlignmentModels(List<(ModelManifest Manifest, OnnxModel Model)> opened)
    {
        field = opened[0].Model;
        (features, step) = opened.Count > 1 ? (opened[1].Model, opened[2].Model) : (null, null);
        Models = [new ModelIdentity(opened[0].Manifest.Name, opened[0].Manifest.Version, opened[0].Manifest.Sha256)];
        Status = [.. opened.Select(model => StatusOf(model.Manifest, model.Model))];
    }

    /// <summary>What learned models have a say, for results.</summary>
    public IReadOnlyList<ModelIdentity> Models { get; }

    /// <summary>What runs each model, for health.</summary>
    public IReadOnlyList<ModelStatus> Status { get; }

    /// <summary>Whether features and steps are graphs.</summary>
    internal bool ByGraph => features is not null;

    /// <summary>Opens the models; features and steps as graphs where they run on a GPU, or where the options ask for them anywhere.</summary>
    /// <param name="options">How to run them.</param>
    /// <exception cref="ModelException">A model is missing or is not what its <c>model.json</c> says.</exception>
    public static AlignmentModels Open(PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string folder = options.ModelsFolder ?? InspectionPipeline.DefaultModelsFolder;
        var running = new OnnxModelOptions { Provider = options.Provider, IntraOpThreads = options.IntraOpThreads };
        var opened = new List<(ModelManifest Manifest, OnnxModel Model)>();
        try
        {
            opened.Add(ModelFolder.Load(Path.Combine(folder, "parallax-field"), running));
            if (options.AlignByGraph || opened[0].Model.Provider != ExecutionProvider.Cpu)
            {
                opened.Add(ModelFolder.Load(Path.Combine(folder, "alignment-features"), running));
                opened.Add(ModelFolder.Load(Path.Combine(folder, "alignment-step"), running));
            }
        }
        catch
        {
            opened.ForEach(model => model.Model.Dispose());
            throw;
        }

        return new AlignmentModels(opened);
    }

    /// <inheritdoc/>
    Plane IAlignmentKernels.Features(Plane attenuation) =>
        ByGraph && IsWorthIt(attenuation) ? RunFeatures(attenuation) : KernelsInCode.Instance.Features(attenuation);

    /// <inheritdoc/>
    ColumnSums IAlignmentKernels.Sums(Plane first, Plane second, ColumnWarp warp) =>
        ByGraph && IsWorthIt(first) ? RunStep(first, second, warp) : KernelsInCode.Instance.Sums(first, second, warp);

    /// <inheritdoc/>
    bool IAlignmentKernels.Corrects => true;

    /// <inheritdoc/>
    float[] IAlignmentKernels.Correct(float[] evidence, int rows, int columns)
    {
        int high = (rows + Whole - 1) / Whole * Whole, wide = (columns + Whole - 1) / Whole * Whole;
        float[] framed = new float[FieldEvidence.Channels * high * wide], found = new float[2 * high * wide];
        Copy(evidence, rows, columns, framed, high, wide);
        field.Run([new OnnxTensor(framed, 1, FieldEvidence.Channels, high, wide)], [new OnnxTensor(found, 1, 2, high, wide)]);
        var corrected = new float[2 * rows * columns];
        Copy(found, high, wide, corrected, rows, columns);
        return corrected;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        field.Dispose();
        features?.Dispose();
        step?.Dispose();
    }

    /// <summary>Features by the graph; at least 17 rows and columns.</summary>
    internal Plane RunFeatures(Plane attenuation)
    {
        var found = new Plane(attenuation.Width, attenuation.Height);
        features!.Run([Tensor(attenuation)], [Tensor(found)]);
        return found;
    }

    /// <summary>A step's sums by the graph, however small the planes.</summary>
    internal ColumnSums RunStep(Plane first, Plane second, ColumnWarp warp)
    {
        var columns = new float[3 * warp.Width];
        for (int x = 0; x < warp.Width; x++)
        {
            (columns[3 * x], columns[(3 * x) + 1], columns[(3 * x) + 2]) = (warp.X[x], warp.Middle[x], warp.Reach[x]);
        }

        var sums = new float[ColumnSums.Count * warp.Width];
        step!.Run(
            [Tensor(first), Tensor(second), new OnnxTensor(columns, warp.Width, 3)], [new OnnxTensor(sums, warp.Width, ColumnSums.Count)]);
        return ColumnSums.From(sums, warp.Width);
    }

    // What two stacks of planes of different size have in common, from their left upper corners.
    private static void Copy(ReadOnlySpan<float> from, int fromRows, int fromColumns, Span<float> to, int rows, int columns)
    {
        int wide = Math.Min(fromColumns, columns), high = Math.Min(fromRows, rows), planes = from.Length / (fromRows * fromColumns);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int y = 0; y < high; y++)
            {
                from.Slice(((plane * fromRows) + y) * fromColumns, wide).CopyTo(to[(((plane * rows) + y) * columns)..]);
            }
        }
    }

    private static bool IsWorthIt(Plane plane) => plane.Samples.Length >= LeastSamples && Math.Min(plane.Width, plane.Height) >= LeastSide;

    private static OnnxTensor Tensor(Plane plane) => new(plane.Samples, plane.Height, plane.Width);

    private static ModelStatus StatusOf(ModelManifest manifest, OnnxModel model) => new(
        new ModelIdentity(manifest.Name, manifest.Version, manifest.Sha256), model.Provider.ToString().ToLowerInvariant(), model.Fallback);
}
