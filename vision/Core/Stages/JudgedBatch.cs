using VisionInspection.Core.Models;

namespace VisionInspection.Core.Stages;

/// <summary>All containers of the scans inspected together, and the evidence of those that were run.</summary>
/// <param name="Containers">View by view, left to right.</param>
/// <param name="Outputs">The model's outputs by <see cref="JudgedContainer.Slot"/>; null where nothing was run.</param>
/// <param name="Pictures">What the judge saw of those, before ranks and logarithms.</param>
internal sealed record JudgedBatch(IReadOnlyList<JudgedContainer> Containers, TensorBatch[] Outputs, CropPictures Pictures) : IDisposable
{
    private const int EvidenceOutput = 1;

    /// <summary>Log-odds of cargo, cell by cell, of one container.</summary>
    public ReadOnlySpan<float> Evidence(int slot) => Outputs[EvidenceOutput].Item(slot);

    public void Dispose()
    {
        Pictures.Return();
        foreach (TensorBatch output in Outputs)
        {
            output.Dispose();
        }
    }
}
