using System.Buffers;

namespace VisionInspection.Core.Models;

/// <summary>Tensors of one shape, one behind the other in rented memory, so that any stretch of them is a batch.</summary>
internal sealed class TensorBatch : IDisposable
{
    private float[]? rented;

    /// <summary>Room for items, not cleared.</summary>
    public TensorBatch(int capacity, int itemSize)
    {
        Capacity = capacity;
        ItemSize = itemSize;
        rented = ArrayPool<float>.Shared.Rent(Math.Max(1, capacity * itemSize));
    }

    public int Capacity { get; }

    public int ItemSize { get; }

    /// <summary>Items from <paramref name="first"/> on, as memory for a run.</summary>
    public Memory<float> Items(int first, int count) => Owned().AsMemory(first * ItemSize, count * ItemSize);

    /// <summary>One item.</summary>
    public Span<float> Item(int index) => Owned().AsSpan(index * ItemSize, ItemSize);

    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<float>.Shared.Return(rented);
            rented = null;
        }
    }

    private float[] Owned() => rented ?? throw new ObjectDisposedException(nameof(TensorBatch));
}
