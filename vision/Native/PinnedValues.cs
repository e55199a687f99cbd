using System.Buffers;
using VisionInspection.Native.Handles;

namespace VisionInspection.Native;

/// <summary>The tensors of one run as <c>OrtValue*</c>s over their own pinned memory; unpinned and released together.</summary>
internal readonly struct PinnedValues : IDisposable
{
    private readonly MemoryHandle[] pins;
    private readonly ValueHandle?[] values;

    public PinnedValues(ReadOnlySpan<OnnxTensor> inputs, ReadOnlySpan<OnnxTensor> outputs)
    {
        pins = new MemoryHandle[inputs.Length + outputs.Length];
        values = new ValueHandle?[pins.Length];
        try
        {
            for (int i = 0; i < pins.Length; i++)
            {
                Pin(i, i < inputs.Length ? inputs[i] : outputs[i - inputs.Length]);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int Count => values.Length;

    public ValueHandle this[int index] => values[index]!;

    public void Dispose()
    {
        for (int i = 0; i < pins.Length; i++)
        {
            values[i]?.Dispose();
            pins[i].Dispose();
        }
    }

    private unsafe void Pin(int index, OnnxTensor tensor)
    {
        pins[index] = tensor.Data.Pin();
        values[index] = ValueHandle.OverPinned(
            OnnxEnvironment.CpuMemory, (float*)pins[index].Pointer, tensor.Data.Length, tensor.Shape);
    }
}
