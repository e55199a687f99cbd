using Google.Protobuf.WellKnownTypes;
using VisionInspection.Contracts.V1;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Storage.Cases;
using Kept = VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Rpc;

/// <summary>A stored case as the contract has it.</summary>
internal static class CaseMapper
{
    /// <summary>The message.</summary>
    /// <param name="result">What is stored.</param>
    public static Contracts.V1.CaseResult ToMessage(Kept.CaseResult result)
    {
        var message = new Contracts.V1.CaseResult
        {
            Sequence = result.Sequence,
            Submitter = result.Case.Key.Submitter,
            CaseId = result.Case.Key.CaseId,
            ReceivedAt = result.Case.ReceivedAt.ToTimestamp(),
            FinishedAt = result.FinishedAt.ToTimestamp(),
        };
        message.Files.AddRange(result.Case.Files.Select(
            file => new Contracts.V1.CaseFile { Name = file.Name, Sha256 = ResultMapper.Bytes(file.Sha256), Size = file.Size }));
        switch (result.Outcome)
        {
            case { Comparison: { } comparison }:
                message.Comparison = ToMessage(comparison);
                break;
            case { Refusal: { } refusal }:
                message.Refusal = ResultMapper.ToMessage(refusal);
                break;
            case { Failure: { } failure }:
                message.Failure = new Failure { Message = failure.Message, Attempts = failure.Attempts };
                break;
        }

        return message;
    }

    /// <summary>How far a reading has come.</summary>
    /// <param name="progress">How far.</param>
    public static Contracts.V1.ReadingProgress ToMessage(Cases.ReadingProgress progress) => new()
    {
        Document = progress.Paper,
        DocumentNumber = progress.Number,
        Documents = progress.Papers,
        PagesRead = progress.PagesRead,
        Pages = progress.Pages,
    };

    /// <summary>A feedback.</summary>
    /// <param name="feedback">What is stored.</param>
    public static Contracts.V1.Feedback ToMessage(Kept.Feedback feedback)
    {
        var message = new Contracts.V1.Feedback
        {
            Sequence = feedback.Sequence,
            Submitter = feedback.Key.Submitter,
            CaseId = feedback.Key.CaseId,
            ElementId = feedback.ElementId,
            Action = feedback.Action switch
            {
                FeedbackAction.Confirm => Contracts.V1.Feedback.Types.Action.Confirm,
                FeedbackAction.Reject => Contracts.V1.Feedback.Types.Action.Reject,
                _ => Contracts.V1.Feedback.Types.Action.Correct,
            },
            Reason = feedback.Reason,
            Officer = feedback.Officer,
            GivenAt = feedback.GivenAt.ToTimestamp(),
        };
        if (feedback.Corrected is not null)
        {
            message.Corrected = feedback.Corrected;
        }

        return message;
    }

    /// <summary>What an officer says; null for what this version does not know.</summary>
    /// <param name="action">As sent.</param>
    public static FeedbackAction? ToAction(Contracts.V1.Feedback.Types.Action action) => action switch
    {
        Contracts.V1.Feedback.Types.Action.Confirm => FeedbackAction.Confirm,
        Contracts.V1.Feedback.Types.Action.Reject => FeedbackAction.Reject,
        Contracts.V1.Feedback.Types.Action.Correct => FeedbackAction.Correct,
        _ => null,
    };

    private static Contracts.V1.CaseComparison ToMessage(Kept.CaseComparison comparison)
    {
        var message = new Contracts.V1.CaseComparison { DeclarationId = comparison.DeclarationId };
        message.Remarks.AddRange(comparison.Remarks.Select(ToMessage));
        message.Papers.AddRange(comparison.Papers.Select(ToMessage));
        message.Elements.AddRange(comparison.Elements.Select(element => DivergenceMapper.ToMessage(element, scan: null)));
        message.Containers.AddRange(comparison.Containers);
        return message;
    }

    private static Paper ToMessage(StoredPaper paper)
    {
        var message = new Paper
        {
            Name = paper.Name,
            Sha256 = ResultMapper.Bytes(paper.Sha256),
            Kind = paper.Kind,
            KindConfidence = paper.KindConfidence,
            Pages = paper.Pages.Count,
        };
        message.Remarks.AddRange(paper.Remarks.Select(ToMessage));
        if (paper.Refusal is not null)
        {
            message.Refusal = paper.Refusal;
        }

        return message;
    }

    private static Remark ToMessage(DeclarationRemark remark) => new() { Kind = remark.Kind, Element = remark.Path, Message = remark.Message };

    private static Remark ToMessage(ReadingRemark remark)
    {
        var message = new Remark { Kind = remark.Kind, Message = remark.Message };
        if (remark.Page is int page)
        {
            message.Page = page;
        }

        return message;
    }
}
