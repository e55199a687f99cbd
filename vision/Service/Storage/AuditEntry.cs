namespace VisionInspection.Service.Storage;

/// <summary>One line of the audit trail. Lines are only ever added.</summary>
/// <param name="Sequence">Position in the trail.</param>
/// <param name="At">When.</param>
/// <param name="Who">The caller, or <c>service</c>.</param>
/// <param name="Action"><c>accepted</c>, <c>finished</c>, <c>refused</c>, <c>failed</c>, <c>decided</c>, <c>similar</c>.</param>
/// <param name="Key">The scan.</param>
/// <param name="Detail">For a person.</param>
internal sealed record AuditEntry(
    long Sequence, DateTimeOffset At, string Who, string Action, ScanKey Key, string Detail);
