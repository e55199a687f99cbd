using VisionInspection.Core.Findings;
using VisionInspection.Native;

namespace VisionInspection.Core.Models;

/// <summary>
/// A model of one input that is run on any number of items, in the batch sizes that its manifest names and no others:
/// every new input shape costs ONNX Runtime a slow first run and memory that it keeps. Thread-safe.
/// </summary>
internal sealed class BatchModel : IDisposable
{
    private readonly OnnxModel model;
    private readonly int[] largestFirst;

    public BatchModel(ModelManifest manifest, OnnxModel model)
    {
        Manifest = manifest;
        this.model = model;
        largestFirst = [.. manifest.BatchBuckets.Distinct().OrderDescending()];
        Identity = new ModelIdentity(manifest.Name, manifest.Version, manifest.Sha256);
        Status = new ModelStatus(Identity, model.Provider.ToString().ToLowerInvariant(), model.Fallback);
    }

    public ModelManifest Manifest { get; }

    public ModelIdentity Identity { get; }

    public ModelStatus Status { get; }

    /// <summary>Runs every batch size once, so that no scan pays for a first run.</summary>
    public void WarmUp()
    {
        using TensorBatch input = Room(Manifest.Inputs[0], largestFirst[0]);
        input.Items(0, input.Capacity).Span.Clear();
        foreach (int size in largestFirst)
        {
            foreach (TensorBatch output in Run(input, size))
            {
                output.Dispose();
            }
        }
    }

    /// <summary>Room for the input of so many items.</summary>
    public TensorBatch RentInput(int count) => Room(Manifest.Inputs[0], count);

    /// <summary>Runs the first items of a batch; the outputs belong to the caller, in the manifest's order.</summary>
    public TensorBatch[] Run(TensorBatch input, int count)
    {
        TensorBatch[] outputs = [.. Manifest.Outputs.Select(port => Room(port, count))];
        try
        {
            for (int done = 0; done < count;)
            {
                int size = largestFirst.First(bucket => bucket <= count - done);
                RunBucket(input, outputs, done, size);
                done += size;
            }

            return outputs;
        }
        catch
        {
            foreach (TensorBatch output in outputs)
            {
                output.Dispose();
            }

            throw;
        }
    }

    public void Dispose() => model.Dispose();

    private void RunBucket(TensorBatch input, TensorBatch[] outputs, int first, int size)
    {
        var results = new OnnxTensor[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            results[i] = Tensor(Manifest.Outputs[i], outputs[i], first, size);
        }

        model.Run([Tensor(Manifest.Inputs[0], input, first, size)], results);
    }

    private static TensorBatch Room(ModelPort port, int count) => new(count, port.ItemSize);

    private static OnnxTensor Tensor(ModelPort port, TensorBatch batch, int first, int size) =>
        new(batch.Items(first, size), [size, .. port.Shape.Skip(1)]);
}
