using System.Buffers;

namespace VisionInspection.Service.Ingest;

/// <summary>Bytes of an upload in a pooled buffer, until disposed.</summary>
internal sealed class PooledChunk : IMemoryOwner<byte>
{
    private readonly int length;
    private byte[]? buffer;

    private PooledChunk(byte[] buffer, int length)
    {
        this.buffer = buffer;
        this.length = length;
    }

    /// <inheritdoc/>
    public Memory<byte> Memory => (buffer ?? throw new ObjectDisposedException(nameof(PooledChunk))).AsMemory(0, length);

    /// <summary>A copy of bytes that are about to go away.</summary>
    /// <param name="bytes">The bytes.</param>
    public static PooledChunk CopyOf(in ReadOnlySequence<byte> bytes)
    {
        int length = checked((int)bytes.Length);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(buffer);
        return new PooledChunk(buffer, length);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
