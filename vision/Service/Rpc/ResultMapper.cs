using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using VisionInspection.Contracts.V1;
using VisionInspection.Core.Findings;
using VisionInspection.Codecs;
using VisionInspection.Service.Storage;
using Finding = VisionInspection.Contracts.V1.Finding;
using Message = VisionInspection.Contracts.V1.Inspection;

namespace VisionInspection.Service.Rpc;

/// <summary>A stored result as the contract has it.</summary>
internal static class ResultMapper
{
    /// <summary>The message.</summary>
    /// <param name="result">What is stored.</param>
    public static Result ToMessage(ScanResult result)
    {
        var message = new Result
        {
            Sequence = result.Sequence,
            Station = result.Scan.Key.Station,
            ScanId = result.Scan.Key.ScanId,
            InputSha256 = Bytes(result.Scan.Header.Sha256),
            FileName = result.Scan.Header.FileName,
            ReceivedAt = result.Scan.ReceivedAt.ToTimestamp(),
            FinishedAt = result.FinishedAt.ToTimestamp(),
        };
        switch (result.Outcome)
        {
            case { Inspection: { } inspection }:
                message.Inspection = ToMessage(inspection);
                break;
            case { Refusal: { } refusal }:
                message.Refusal = ToMessage(refusal);
                break;
            case { Failure: { } failure }:
                message.Failure = new Failure { Message = failure.Message, Attempts = failure.Attempts };
                break;
        }

        return message;
    }

    private static Message ToMessage(InspectionResult inspection)
    {
        var message = new Message { Format = inspection.Format, InnerScanId = inspection.ScanId };
        message.Containers.AddRange(inspection.Containers.Select(ToMessage));
        message.Findings.AddRange(inspection.Findings.Select(ToMessage));
        message.Models.AddRange(inspection.Models.Select(ToMessage));
        message.Milliseconds.Add(inspection.Milliseconds.ToDictionary());
        return message;
    }

    private static Container ToMessage(ContainerFinding found)
    {
        var message = new Container
        {
            View = found.View,
            Box = ToMessage(found.Box),
            Score = found.Score,
            Empty = ToMessage(found.Empty),
            Saliency = found.Saliency is { } map ? ToMessage(map) : null,
            Weight = found.Weight is { } weight ? ToMessage(weight) : null,
        };
        if (found.Number is not null)
        {
            message.Number = found.Number;
        }

        return message;
    }

    private static Contracts.V1.EmptyVerdict ToMessage(Core.Findings.EmptyVerdict verdict)
    {
        var message = new Contracts.V1.EmptyVerdict
        {
            State = verdict.State switch
            {
                EmptyState.Empty => Contracts.V1.EmptyVerdict.Types.State.Empty,
                EmptyState.Loaded => Contracts.V1.EmptyVerdict.Types.State.Loaded,
                _ => Contracts.V1.EmptyVerdict.Types.State.CannotJudge,
            },
            Threshold = verdict.Threshold,
        };
        if (verdict.LoadedProbability is { } probability)
        {
            message.LoadedProbability = probability;
        }

        if (verdict.Reason is not null)
        {
            message.Reason = verdict.Reason;
        }

        return message;
    }

    private static Weight ToMessage(WeightEstimate weight)
    {
        var message = new Weight { CalibrationContainers = weight.CalibrationContainers };
        if (weight.Kg is { } kg)
        {
            message.Kg = kg;
        }

        if (weight.LowKg is { } low)
        {
            message.LowKg = low;
        }

        if (weight.HighKg is { } high)
        {
            message.HighKg = high;
        }

        if (weight.Remark is not null)
        {
            message.Remark = weight.Remark;
        }

        return message;
    }

    /// <summary>A map.</summary>
    public static Saliency ToMessage(SaliencyMap map) => new()
    {
        Png = UnsafeByteOperations.UnsafeWrap(PngWriter.Gray8(map.Values, map.Width, map.Height, level: 6)),
        Width = map.Width,
        Height = map.Height,
        Covers = ToMessage(map.Covers),
        Check = map.Check is not { } check ? null : new Contracts.V1.MapCheck
        {
            Deletion = check.Deletion, Insertion = check.Insertion, InsideContainer = check.InsideContainer,
        },
    };

    private static Finding ToMessage(Core.Findings.Finding finding)
    {
        var message = new Finding
        {
            Kind = finding.Kind,
            Box = finding.Box is { } box ? ToMessage(box) : null,
            Message = finding.Message,
            Saliency = finding.Saliency is { } map ? ToMessage(map) : null,
        };
        if (finding.View is not null)
        {
            message.View = finding.View;
        }

        if (finding.Score is { } score)
        {
            message.Score = score;
        }

        if (finding.Threshold is { } threshold)
        {
            message.Threshold = threshold;
        }

        if (finding.Model is not null)
        {
            message.Model = finding.Model;
        }

        return message;
    }

    /// <summary>A refusal.</summary>
    public static Refusal ToMessage(ScanRefusal refusal)
    {
        var message = new Refusal { Field = refusal.Field, Message = refusal.Message };
        if (refusal.Offset is { } offset)
        {
            message.Offset = offset;
        }

        return message;
    }

    /// <summary>A model's identity.</summary>
    public static Model ToMessage(ModelIdentity model) => new() { Name = model.Name, Version = model.Version, Sha256 = Bytes(model.Sha256) };

    /// <summary>A hash.</summary>
    public static ByteString Bytes(string hexadecimal) => UnsafeByteOperations.UnsafeWrap(Convert.FromHexString(hexadecimal));

    private static Box ToMessage(PixelBox box) => new() { X = box.X, Y = box.Y, Width = box.Width, Height = box.Height };
}
