namespace VisionInspection.Service.Storage;

/// <summary>A decision before it is recorded.</summary>
/// <param name="Key">The scan.</param>
/// <param name="Officer">Who decided.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reason">Why.</param>
/// <param name="Caller">The name the caller is known by, for the audit trail.</param>
internal sealed record NewDecision(
    ScanKey Key, string Officer, DecisionVerdict Verdict, string Reason, string Caller);
