namespace Grpc.Core;

/// <summary>Opaque; part of a signature that the official server implements.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
