using System.Text.Json.Serialization;
using VisionInspection.Core.Findings;

namespace VisionInspection.Service.Storage;

/// <summary>What became of a scan: exactly one of the three is set.</summary>
/// <param name="Inspection">The findings.</param>
/// <param name="Refusal">Why the file could not be read.</param>
/// <param name="Failure">Why there are no findings for a readable scan.</param>
/// <param name="NumbersRead">Container numbers that the scanner's side gave, front to rear, whether or not each could be
/// given to a container in the picture; null in results of before they were kept.</param>
internal sealed record ScanOutcome(
    InspectionResult? Inspection, ScanRefusal? Refusal, ScanFailure? Failure, IReadOnlyList<string>? NumbersRead = null)
{
    /// <summary>
    /// Key of the vehicle, for finding its scans; null where no plate was surely read. It is kept beside the scan and not in its
    /// result, which is handed on, and so it is null in a result that was read back.
    /// </summary>
    [JsonIgnore]
    public string? Plate { get; init; }

    /// <summary>The state that goes with it.</summary>
    public ScanState State =>
        Inspection is not null ? ScanState.Done : Refusal is not null ? ScanState.Refused : ScanState.Failed;

    /// <summary>Every container number that the scan shows, from the scanner's side and from the findings.</summary>
    public IEnumerable<string> ContainerNumbers() =>
        (NumbersRead ?? []).Concat(Inspection?.Containers.Select(container => container.Number).OfType<string>() ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>Inspected.</summary>
    /// <param name="inspection">The findings.</param>
    /// <param name="numbersRead">Container numbers that the scanner's side gave.</param>
    public static ScanOutcome Of(InspectionResult inspection, IReadOnlyList<string>? numbersRead = null) => new(inspection, null, null, numbersRead);

    /// <summary>Refused.</summary>
    /// <param name="refusal">The reason.</param>
    public static ScanOutcome Of(ScanRefusal refusal) => new(null, refusal, null);

    /// <summary>Failed.</summary>
    /// <param name="failure">The reason.</param>
    public static ScanOutcome Of(ScanFailure failure) => new(null, null, failure);
}

/// <summary>Why a file could not be read.</summary>
/// <param name="Field">The field, element or archive entry.</param>
/// <param name="Offset">Bytes from the start of the file or entry; null where there is none.</param>
/// <param name="Message">What was found and what was allowed.</param>
internal sealed record ScanRefusal(string Field, long? Offset, string Message);

/// <summary>Why there are no findings for a readable scan.</summary>
/// <param name="Message">For a person.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record ScanFailure(string Message, int Attempts);
