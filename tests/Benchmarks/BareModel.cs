using VisionInspection.Core;
using VisionInspection.Native;

namespace VisionInspection.Benchmarks;

/// <summary>A model with tensors of one picture lying ready: the time of <see cref="Run"/> is the model's own.</summary>
internal sealed class BareModel : IDisposable
{
    private readonly OnnxModel model;
    private readonly float[][] inputs;
    private readonly float[][] outputs;

    public BareModel(string name)
    {
        string folder = Path.Combine(InspectionPipeline.DefaultModelsFolder, name);
        model = OnnxModel.Load(Directory.EnumerateFiles(folder, "*.onnx").Single(), new OnnxModelOptions());
        inputs = [.. model.Inputs.Select(port => new float[Size(port)])];
        outputs = [.. model.Outputs.Select(port => new float[Size(port)])];
        var random = new Random(1);
        foreach (float[] input in inputs)
        {
            for (int i = 0; i < input.Length; i++)
            {
                input[i] = random.NextSingle();
            }
        }
    }

    public void Run() => model.Run(
        [.. model.Inputs.Select((port, i) => new OnnxTensor(inputs[i], Shape(port)))],
        [.. model.Outputs.Select((port, i) => new OnnxTensor(outputs[i], Shape(port)))]);

    public void Dispose() => model.Dispose();

    // A free dimension is the batch; one picture is run.
    private static long[] Shape(OnnxPort port) => [.. port.Shape.Select(extent => Math.Max(1, extent))];

    private static int Size(OnnxPort port) => (int)Shape(port).Aggregate(1L, (product, extent) => product * extent);
}
