using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Rpc;

/// <summary>Results: from the store to messages.</summary>
internal sealed class ResultsService(IScanStore store, IHostApplicationLifetime lifetime) : Contracts.V1.Results.ResultsBase
{
    // Few, because a result carries its saliency maps and a slow consumer holds a page in memory.
    private const int Page = 16;

    /// <inheritdoc/>
    public override async Task<Result> Get(GetResultRequest request, ServerCallContext context)
    {
        ScanKey key = RequestField.Key(request.Station, request.ScanId);
        if (await store.FindResultAsync(key, context.CancellationToken) is { } result)
        {
            return ResultMapper.ToMessage(result);
        }

        throw await store.FindAsync(key, context.CancellationToken) is null
            ? new ScanNotFoundException(key)
            : new ResultPendingException(key);
    }

    /// <inheritdoc/>
    public override async Task Watch(WatchRequest request, IServerStreamWriter<Result> responseStream, ServerCallContext context)
    {
        RequestField.Require(request.AfterSequence >= 0, "after_sequence", "it must be 0 or more");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        HashSet<string> stations = [.. request.Stations];

        // Listens before it looks: a result that comes between the two is found or told, never lost.
        using ChangeFeed<ScanChange>.Subscription changes = store.Changes.Subscribe(capacity: 1);
        long cursor = request.AfterSequence;
        while (true)
        {
            IReadOnlyList<ScanResult> page = await store.ResultsAfterAsync(cursor, Page, stopping.Token);
            foreach (ScanResult result in page)
            {
                if (stations.Count == 0 || stations.Contains(result.Scan.Key.Station))
                {
                    await responseStream.WriteAsync(ResultMapper.ToMessage(result), stopping.Token);
                }

                cursor = result.Sequence;
            }

            if (page.Count == 0)
            {
                await changes.Changes.ReadAsync(stopping.Token);
            }
        }
    }
}
