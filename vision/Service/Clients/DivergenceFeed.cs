using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Clients;

/// <summary>A clearance system's side of Divergences: every one once, in order, across broken connections and restarts.</summary>
/// <param name="channel">To the service.</param>
internal sealed class DivergenceFeed(GrpcChannel channel)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Divergences.DivergencesClient divergences = new(channel);

    /// <summary>Divergences after a cursor, until cancelled.</summary>
    /// <param name="afterSequence">Sequence of the last one dealt with.</param>
    /// <param name="stopping">Ends the stream without an exception.</param>
    public async IAsyncEnumerable<Divergence> WatchAsync(long afterSequence, [EnumeratorCancellation] CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            using AsyncServerStreamingCall<Divergence> call = divergences.Watch(
                new WatchDivergencesRequest { AfterSequence = afterSequence }, cancellationToken: stopping);
            while (await ResultFeed.NextAsync(call, stopping))
            {
                afterSequence = call.ResponseStream.Current.Sequence;
                yield return call.ResponseStream.Current;
            }

            await Task.Delay(Pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
