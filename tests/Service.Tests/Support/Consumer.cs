using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Tests.Support;

/// <summary>A risk core that reads a number of results after a cursor.</summary>
internal static class Consumer
{
    public static async Task<IReadOnlyList<Result>> TakeAsync(GrpcChannel channel, long after, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using AsyncServerStreamingCall<Result> call = new Results.ResultsClient(channel).Watch(
            new WatchRequest { AfterSequence = after }, cancellationToken: patience.Token);
        var taken = new List<Result>();
        while (taken.Count < count && await call.ResponseStream.MoveNext(patience.Token))
        {
            taken.Add(call.ResponseStream.Current);
        }

        return taken;
    }
}
