namespace VisionInspection.Service.Storage;

/// <summary>What a person decided on a scan.</summary>
/// <param name="Sequence">Position in the order of decisions.</param>
/// <param name="Key">The scan.</param>
/// <param name="Officer">Who decided.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reason">Why; may be empty for a release.</param>
/// <param name="DecidedAt">When it became durable.</param>
internal sealed record Decision(
    long Sequence, ScanKey Key, string Officer, DecisionVerdict Verdict, string Reason, DateTimeOffset DecidedAt);

/// <summary>The three things an officer can do with a consignment. The numbers are those of the database.</summary>
internal enum DecisionVerdict
{
    /// <summary>Let it go.</summary>
    Release = 1,

    /// <summary>Keep it until something is cleared up.</summary>
    Hold = 2,

    /// <summary>Open it.</summary>
    Inspect = 3,
}
