using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Clients;

/// <summary>A risk core's side of Results: every result once, in order, across broken connections and restarts.</summary>
/// <param name="channel">To the service.</param>
internal sealed class ResultFeed(GrpcChannel channel)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Contracts.V1.Results.ResultsClient results = new(channel);

    /// <summary>Results after a cursor, until cancelled.</summary>
    /// <param name="afterSequence">Sequence of the last result dealt with.</param>
    /// <param name="stations">Only these; all where empty.</param>
    /// <param name="stopping">Ends the stream without an exception.</param>
    public async IAsyncEnumerable<Result> WatchAsync(
        long afterSequence, IReadOnlyCollection<string> stations, [EnumeratorCancellation] CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var request = new WatchRequest { AfterSequence = afterSequence };
            request.Stations.AddRange(stations);
            using AsyncServerStreamingCall<Result> call = results.Watch(request, cancellationToken: stopping);
            while (await NextAsync(call, stopping))
            {
                afterSequence = call.ResponseStream.Current.Sequence;
                yield return call.ResponseStream.Current;
            }

            try
            {
                await Task.Delay(Pause, stopping);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }
        }
    }

    /// <summary>False when the stream ended for a reason that passes.</summary>
    /// <typeparam name="T">What it carries.</typeparam>
    /// <param name="call">The stream.</param>
    /// <param name="stopping">Ends the wait.</param>
    public static async Task<bool> NextAsync<T>(AsyncServerStreamingCall<T> call, CancellationToken stopping)
    {
        try
        {
            return await call.ResponseStream.MoveNext(stopping);
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
