namespace VisionInspection.Service.Web.Model;

/// <summary>A scan in the list, and in the stream of changes.</summary>
/// <param name="Id">Its address under <c>/api/scans</c>.</param>
/// <param name="Order">Larger is newer.</param>
/// <param name="ScanId">The scanner's own identifier.</param>
/// <param name="Station">The station that sent it.</param>
/// <param name="Received">When it was durable.</param>
/// <param name="State"><c>waiting</c>, <c>done</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="Numbers">Container numbers, front to rear.</param>
/// <param name="Verdicts">One per container found: <c>empty</c>, <c>loaded</c> or <c>cannot-judge</c>; for an inspected picture
/// without a container <c>no-container</c>, or <c>cannot-judge</c>.</param>
/// <param name="Decision">The decision that stands; null while there is none.</param>
internal sealed record ScanEntry(
    string Id,
    long Order,
    string ScanId,
    string Station,
    DateTimeOffset Received,
    string State,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Verdicts,
    DecisionEntry? Decision);
