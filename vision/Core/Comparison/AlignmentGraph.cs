using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
using VisionInspection.Native;

namespace VisionInspection.Core.Comparison;

/// <summary>
/// The work on every sample of aligning two scans as ONNX graphs (<c>models/alignment-features</c>, <c>models/alignment-step</c>), for a
/// GPU. Shared by all threads that align; without it, <see cref="ViewAlignment"/> does the same in code.
/// </summary>
public sealed class AlignmentGraph : IAlignmentKernels, IDisposable
{
    // Planes of fewer samples are done in code in less time than a GPU takes to be asked; under so many rows or columns the
    // windows of features are cut, which the graph does not know.
    private const int LeastSamples = 100_000, LeastSide = 32;

    private readonly OnnxModel features;
    private readonly OnnxModel step;

    private AlignmentGraph((ModelManifest Manifest, OnnxModel Model) features, (ModelManifest Manifest, OnnxModel Model) step)
    {
        (this.features, this.step) = (features.Model, step.Model);
        Status = [StatusOf(features.Manifest, features.Model), StatusOf(step.Manifest, step.Model)];
    }

    /// <summary>What runs each graph, for health.</summary>
    public IReadOnlyList<ModelStatus> Status { get; }

    /// <summary>The graphs where they run on a GPU, or where the options ask for them anywhere; null where code does the work.</summary>
    /// <param name="options">How to run them.</param>
    /// <exception cref="ModelException">A graph is missing or is not what its <c>model.json</c> says.</exception>
    public static AlignmentGraph? Open(PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider == ExecutionProvider.Cpu && !options.AlignByGraph)
        {
            return null;
        }

        string folder = options.ModelsFolder ?? InspectionPipeline.DefaultModelsFolder;
        var running = new OnnxModelOptions { Provider = options.Provider, IntraOpThreads = options.IntraOpThreads };
        var opened = new List<(ModelManifest Manifest, OnnxModel Model)>();
        try
        {
            opened.Add(ModelFolder.Load(Path.Combine(folder, "alignment-features"), running));
            opened.Add(ModelFolder.Load(Path.Combine(folder, "alignment-step"), running));
        }
        catch
        {
            opened.ForEach(graph => graph.Model.Dispose());
            throw;
        }

        if (!options.AlignByGraph && opened.Exists(graph => graph.Model.Provider == ExecutionProvider.Cpu))
        {
            opened.ForEach(graph => graph.Model.Dispose());
            return null;
        }

        return new AlignmentGraph(opened[0], opened[1]);
    }

    /// <inheritdoc/>
    Plane IAlignmentKernels.Features(Plane attenuation) =>
        IsWorthIt(attenuation) ? RunFeatures(attenuation) : KernelsInCode.Instance.Features(attenuation);

    /// <inheritdoc/>
    ColumnSums IAlignmentKernels.Sums(Plane first, Plane second, ColumnWarp warp) =>
        IsWorthIt(first) ? RunStep(first, second, warp) : KernelsInCode.Instance.Sums(first, second, warp);

    /// <inheritdoc/>
    public void Dispose()
    {
        features.Dispose();
        step.Dispose();
    }

    /// <summary>Features by the graph; at least 17 rows and columns.</summary>
    internal Plane RunFeatures(Plane attenuation)
    {
        var found = new Plane(attenuation.Width, attenuation.Height);
        features.Run([Tensor(attenuation)], [Tensor(found)]);
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
        step.Run(
            [Tensor(first), Tensor(second), new OnnxTensor(columns, warp.Width, 3)], [new OnnxTensor(sums, warp.Width, ColumnSums.Count)]);
        return ColumnSums.From(sums, warp.Width);
    }

    private static bool IsWorthIt(Plane plane) => plane.Samples.Length >= LeastSamples && Math.Min(plane.Width, plane.Height) >= LeastSide;

    private static OnnxTensor Tensor(Plane plane) => new(plane.Samples, plane.Height, plane.Width);

    private static ModelStatus StatusOf(ModelManifest manifest, OnnxModel model) => new(
        new ModelIdentity(manifest.Name, manifest.Version, manifest.Sha256), model.Provider.ToString().ToLowerInvariant(), model.Fallback);
}
