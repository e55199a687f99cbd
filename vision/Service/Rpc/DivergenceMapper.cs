using Google.Protobuf.WellKnownTypes;
using VisionInspection.Contracts.V1;
using VisionInspection.Declarations;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using Message = VisionInspection.Contracts.V1.ComparedElement;

namespace VisionInspection.Service.Rpc;

/// <summary>A stored divergence as the contract has it.</summary>
internal static class DivergenceMapper
{
    /// <summary>The message.</summary>
    /// <param name="divergence">What is stored.</param>
    /// <param name="feedback">What officers said of it.</param>
    public static Contracts.V1.Divergence ToMessage(StoredDivergence divergence, IEnumerable<Storage.Cases.Feedback> feedback)
    {
        var message = new Contracts.V1.Divergence
        {
            Sequence = divergence.Sequence,
            Id = divergence.Content.Element.Id,
            Submitter = divergence.Case.Key.Submitter,
            CaseId = divergence.Case.Key.CaseId,
            DeclarationId = divergence.DeclarationId,
            DeclarationSha256 = ResultMapper.Bytes(divergence.Case.Declaration.Sha256),
            Finding = ToMessage(divergence.Content.Element, divergence.Scan?.Key),
            RecordedAt = divergence.RecordedAt.ToTimestamp(),
            Map = divergence.Content.Element.Basis?.Map is { } map ? ResultMapper.ToMessage(map) : null,
        };
        message.Models.AddRange(divergence.Content.Models.Select(ResultMapper.ToMessage));
        message.Feedback.AddRange(feedback.Select(CaseMapper.ToMessage));
        if (divergence.Content.Threshold is double threshold)
        {
            message.Threshold = threshold;
        }

        return message;
    }

    /// <summary>A compared element.</summary>
    /// <param name="element">What is stored.</param>
    /// <param name="scan">The scan that is its witness; null where that is a paper or not known here.</param>
    public static Message ToMessage(StoredElement element, ScanKey? scan)
    {
        Declarations.ComparedElement compared = element.Compared;
        var message = new Message
        {
            Id = element.Id,
            Kind = compared.Kind,
            Element = compared.Element,
            Outcome = ToOutcome(compared.Outcome),
            Score = compared.Score,
            Sentence = compared.Sentence,
            Witness = ToMessage(compared.Witness, scan),
        };
        if (compared.Declared is not null)
        {
            message.Declared = compared.Declared;
        }

        if (compared.Observed is not null)
        {
            message.Observed = compared.Observed;
        }

        if (compared.Tolerance is not null)
        {
            message.Tolerance = compared.Tolerance;
        }

        return message;
    }

    private static Message.Types.Outcome ToOutcome(Comparison outcome) => outcome switch
    {
        Comparison.Equal => Message.Types.Outcome.Equal,
        Comparison.EqualNormalised => Message.Types.Outcome.EqualNormalised,
        Comparison.Similar => Message.Types.Outcome.Similar,
        Comparison.Different => Message.Types.Outcome.Different,
        Comparison.Missing => Message.Types.Outcome.Missing,
        _ => Message.Types.Outcome.NotLegible,
    };

    private static Contracts.V1.Witness ToMessage(Declarations.Witness witness, ScanKey? scan)
    {
        var message = new Contracts.V1.Witness
        {
            Kind = witness.Kind == WitnessKind.Document ? Contracts.V1.Witness.Types.Kind.Document : Contracts.V1.Witness.Types.Kind.Image,
            Name = witness.Name,
            Sha256 = ResultMapper.Bytes(witness.Sha256),
        };
        if (witness.Page is int page)
        {
            message.Page = page;
        }

        if (witness.View is not null)
        {
            message.View = witness.View;
        }

        if (witness.Box is WitnessBox box)
        {
            message.Box = new Box { X = box.X, Y = box.Y, Width = box.Width, Height = box.Height };
        }

        if (scan is { } key)
        {
            message.Station = key.Station;
            message.ScanId = key.ScanId;
        }

        return message;
    }
}
