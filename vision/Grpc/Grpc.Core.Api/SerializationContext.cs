using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a message is written to.</summary>
public abstract class SerializationContext
{
    public virtual void Complete(byte[] payload) => throw new NotSupportedException("The transport does not offer this.");

    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotSupportedException("The transport does not offer this.");

    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    public virtual void Complete() => throw new NotSupportedException("The transport does not offer this.");
}
