namespace Grpc.Core;

/// <summary>Reading without a token.</summary>
public static class AsyncStreamReaderMoveNextExtensions
{
    public static Task<bool> MoveNext<T>(this IAsyncStreamReader<T> streamReader)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(streamReader);
        return streamReader.MoveNext(CancellationToken.None);
    }
}
