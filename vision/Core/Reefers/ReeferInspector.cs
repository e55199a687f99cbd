using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
using VisionInspection.Native;

namespace VisionInspection.Core.Reefers;

/// <summary>
/// The two reefer models: a small one that tells whether machinery stands in an end, and one that says whether something is
/// hidden in it. Thread-safe.
/// </summary>
public sealed class ReeferInspector : IDisposable
{
    private readonly BatchModel finder;
    private readonly BatchModel concealment;

    private ReeferInspector(BatchModel finder, BatchModel concealment)
    {
        (this.finder, this.concealment) = (finder, concealment);
        Window = EndWindow.Of(concealment.Manifest);
        MachineryThreshold = finder.Manifest.Thresholds["machinery"];
        Threshold = concealment.Manifest.Thresholds["concealed"];
        Columns = (int)concealment.Manifest.Outputs[1].Shape[^1];
        ThresholdSince = concealment.Manifest.Thresholds["concealedSince"];
    }

    /// <summary>How ends are cut.</summary>
    public EndWindow Window { get; }

    /// <summary>Probability from which an end is taken for the one with the machinery.</summary>
    public double MachineryThreshold { get; }

    /// <summary>Probability from which something is taken to be hidden.</summary>
    public double Threshold { get; }

    /// <summary>The same where an earlier scan is at hand.</summary>
    public double ThresholdSince { get; }

    /// <summary>The models, the finder first.</summary>
    public IReadOnlyList<ModelIdentity> Models => [finder.Identity, concealment.Identity];

    /// <summary>What runs each, for health.</summary>
    public IReadOnlyList<ModelStatus> Status => [finder.Status, concealment.Status];

    /// <summary>Columns of the evidence.</summary>
    public int Columns { get; }

    /// <summary>Loads, checks and warms up both models.</summary>
    /// <param name="options">How to run them.</param>
    /// <exception cref="ModelException">A model is missing or is not what its <c>model.json</c> says.</exception>
    public static ReeferInspector Open(PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string folder = options.ModelsFolder ?? InspectionPipeline.DefaultModelsFolder;
        var running = new OnnxModelOptions { Provider = options.Provider, IntraOpThreads = options.IntraOpThreads };
        var opened = new List<BatchModel>();
        try
        {
            opened.Add(ModelFolder.Open(Path.Combine(folder, "reefer-end"), running));
            opened.Add(ModelFolder.Open(Path.Combine(folder, "reefer-concealment"), running));
            opened.ForEach(model => model.WarmUp());
            return new ReeferInspector(opened[0], opened[1]);
        }
        catch (Exception e)
        {
            opened.ForEach(model => model.Dispose());
            throw e is KeyNotFoundException ? new ModelException(folder, $"a number is missing in a model.json: {e.Message}", e) : e;
        }
    }

    /// <summary>Probability that machinery stands in each end.</summary>
    public double[] Machinery(IReadOnlyList<EndPicture> ends)
    {
        ArgumentNullException.ThrowIfNull(ends);
        TensorBatch[] outputs = Run(finder, ends);
        double[] probabilities = [.. ends.Select((_, i) => 1 / (1 + Math.Exp(-outputs[0].Item(i)[0])))];
        Array.ForEach(outputs, output => output.Dispose());
        return probabilities;
    }

    /// <summary>Whether something is hidden in each end, and where.</summary>
    public EndJudgement[] Concealed(IReadOnlyList<EndPicture> ends)
    {
        ArgumentNullException.ThrowIfNull(ends);
        TensorBatch[] outputs = Run(concealment, ends);
        EndJudgement[] judged = [.. ends.Select((end, i) =>
        {
            float[] evidence = outputs[1].Item(i).ToArray();
            if (end.AtRight)
            {
                EndTensor.Mirror(evidence, Columns);
            }

            return new EndJudgement(outputs[0].Item(i)[0], evidence, Columns, end.Window);
        })];
        Array.ForEach(outputs, output => output.Dispose());
        return judged;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        finder.Dispose();
        concealment.Dispose();
    }

    private static TensorBatch[] Run(BatchModel model, IReadOnlyList<EndPicture> ends)
    {
        using TensorBatch input = model.RentInput(ends.Count);
        IReadOnlyList<long> shape = model.Manifest.Inputs[0].Shape;
        for (int i = 0; i < ends.Count; i++)
        {
            EndTensor.Fill(ends[i], input.Item(i), (int)shape[1], (int)shape[^1]);
        }

        return model.Run(input, ends.Count);
    }
}
