namespace Grpc.Core;

/// <summary>State of a client's channel.</summary>
public enum ConnectivityState
{
    Idle,
    Connecting,
    Ready,
    TransientFailure,
    Shutdown,
}
