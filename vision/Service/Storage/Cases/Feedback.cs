namespace VisionInspection.Service.Storage.Cases;

/// <summary>What an officer said of a compared element. Kept as evidence; it changes no score by itself.</summary>
/// <param name="Sequence">Position in the order of all feedback.</param>
/// <param name="Key">The case.</param>
/// <param name="ElementId">The element.</param>
/// <param name="Action">What was said.</param>
/// <param name="Corrected">What the witness really shows; null unless corrected.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Officer">Who.</param>
/// <param name="GivenAt">When it became durable.</param>
internal sealed record Feedback(
    long Sequence, CaseKey Key, string ElementId, FeedbackAction Action, string? Corrected, string Reason, string Officer, DateTimeOffset GivenAt);

/// <summary>A feedback before it is recorded.</summary>
/// <param name="Key">The case.</param>
/// <param name="ElementId">The element.</param>
/// <param name="Action">What is said.</param>
/// <param name="Corrected">What the witness really shows.</param>
/// <param name="Reason">Why.</param>
/// <param name="Officer">Who.</param>
/// <param name="Caller">The name the caller is known by, for the audit trail.</param>
internal sealed record NewFeedback(
    CaseKey Key, string ElementId, FeedbackAction Action, string? Corrected, string Reason, string Officer, string Caller);

/// <summary>The three things an officer can say. The numbers are those of the database.</summary>
internal enum FeedbackAction
{
    /// <summary>The outcome is right.</summary>
    Confirm = 1,

    /// <summary>The outcome is wrong.</summary>
    Reject = 2,

    /// <summary>The witness shows another value than was read.</summary>
    Correct = 3,
}
