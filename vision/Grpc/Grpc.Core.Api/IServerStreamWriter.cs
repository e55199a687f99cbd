namespace Grpc.Core;

/// <summary>Responses of a call, written by the server.</summary>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
