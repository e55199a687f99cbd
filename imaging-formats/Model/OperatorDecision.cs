namespace VisionInspection.ImagingFormats;

/// <summary>What the officer at the scanner decided.</summary>
/// <param name="Author">Who: personal data, see <see cref="Scan.Audit"/>.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="Reason">Why, in the officer's words.</param>
public sealed record OperatorDecision(string Author, DateTimeOffset Time, DecisionVerdict Verdict, string Reason);

/// <summary>The officer's three choices.</summary>
public enum DecisionVerdict
{
    /// <summary>Let it go.</summary>
    Release,

    /// <summary>Keep it for now.</summary>
    Hold,

    /// <summary>Open it.</summary>
    Inspect,
}
