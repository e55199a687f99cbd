using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a message is read from.</summary>
public abstract class DeserializationContext
{
    public virtual int PayloadLength => throw new NotSupportedException("The transport does not offer this.");

    public virtual byte[] PayloadAsNewBuffer() => throw new NotSupportedException("The transport does not offer this.");

    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() => throw new NotSupportedException("The transport does not offer this.");
}
