using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Access;
using VisionInspection.Service.Storage;
using Found = VisionInspection.Service.Similarity.SimilarScan;

namespace VisionInspection.Service.Rpc;

/// <summary>Similar scans: from the index to messages, each search in the scan's trail.</summary>
internal sealed class SimilarityService(IScanStore store, Similarity.SimilarScans similar) : Contracts.V1.Similarity.SimilarityBase
{
    private const int Usual = 10;
    private const int Most = 100;

    /// <inheritdoc/>
    public override async Task<SimilarScans> Similar(SimilarRequest request, ServerCallContext context)
    {
        ScanKey key = RequestField.Key(request.Station, request.ScanId);
        RequestField.Require(request.Most is >= 0 and <= Most, "most", $"0 to {Most} is allowed");
        ScanRecord scan = await store.FindAsync(key, context.CancellationToken) ?? throw new ScanNotFoundException(key);
        ScanResult result = await store.FindResultAsync(key, context.CancellationToken) ?? throw new ResultPendingException(key);
        IReadOnlyList<ContainerFinding> containers = result.Outcome.Inspection?.Containers ?? [];
        if (!containers.Any(container => container.Contents is not null))
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"Nothing was found loaded in {key}, so there is nothing to look for."));
        }

        int most = request.Most == 0 ? Usual : request.Most;
        IReadOnlyList<Found> found = await similar.OfAsync(scan.Id, containers, most, context.CancellationToken);
        await store.NoteAsync(
            scan.Id, Caller.Name(context) ?? "anonymous", "similar", string.Create(CultureInfo.InvariantCulture, $"{found.Count} of at most {most}"), context.CancellationToken);
        var answer = new SimilarScans { Searched = similar.Searched };
        answer.Scans.AddRange(found.Select(ToMessage));
        return answer;
    }

    private static SimilarScan ToMessage(Found found)
    {
        var message = new SimilarScan
        {
            Station = found.Scan.Key.Station,
            ScanId = found.Scan.Key.ScanId,
            ReceivedAt = found.Scan.ReceivedAt.ToTimestamp(),
            Container = found.Container,
            LikeContainer = found.LikeContainer,
            Cosine = found.Cosine,
        };
        if (found.Number is not null)
        {
            message.Number = found.Number;
        }

        return message;
    }
}
