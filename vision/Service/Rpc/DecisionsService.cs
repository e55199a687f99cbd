using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Access;
using VisionInspection.Service.Storage;
using Message = VisionInspection.Contracts.V1.Decision;

namespace VisionInspection.Service.Rpc;

/// <summary>Decisions: recorded beside each other, none replaced.</summary>
internal sealed class DecisionsService(IScanStore store) : Decisions.DecisionsBase
{
    /// <inheritdoc/>
    public override async Task<Message> Record(RecordDecisionRequest request, ServerCallContext context)
    {
        ScanKey key = RequestField.Key(request.Station, request.ScanId);
        string officer = RequestField.Text("officer", request.Officer, 1, 128);
        DecisionVerdict verdict = request.Verdict switch
        {
            Verdict.Release => DecisionVerdict.Release,
            Verdict.Hold => DecisionVerdict.Hold,
            Verdict.Inspect => DecisionVerdict.Inspect,
            _ => throw new RequestFieldException("verdict", "release, hold or inspect is needed"),
        };
        string reason = request.Reason.Trim();
        RequestField.Require(reason.Length <= 2000, "reason", "at most 2000 characters are allowed");
        RequestField.Require(reason.Length > 0 || verdict == DecisionVerdict.Release, "reason", "only a release needs none");
        var decision = new NewDecision(key, officer, verdict, reason, Caller.Name(context) ?? officer);
        return ToMessage(await store.DecideAsync(decision, context.CancellationToken));
    }

    /// <inheritdoc/>
    public override async Task<ListDecisionsResponse> List(ListDecisionsRequest request, ServerCallContext context)
    {
        ScanKey key = RequestField.Key(request.Station, request.ScanId);
        if (await store.FindAsync(key, context.CancellationToken) is null)
        {
            throw new ScanNotFoundException(key);
        }

        var response = new ListDecisionsResponse();
        response.Decisions.AddRange((await store.DecisionsAsync(key, context.CancellationToken)).Select(ToMessage));
        return response;
    }

    private static Message ToMessage(Storage.Decision decision) => new()
    {
        Sequence = decision.Sequence,
        Station = decision.Key.Station,
        ScanId = decision.Key.ScanId,
        Officer = decision.Officer,
        Verdict = decision.Verdict switch
        {
            DecisionVerdict.Release => Verdict.Release,
            DecisionVerdict.Hold => Verdict.Hold,
            DecisionVerdict.Inspect => Verdict.Inspect,
            _ => Verdict.Unspecified,
        },
        Reason = decision.Reason,
        DecidedAt = decision.DecidedAt.ToTimestamp(),
    };
}
