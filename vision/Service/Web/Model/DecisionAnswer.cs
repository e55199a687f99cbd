namespace VisionInspection.Service.Web.Model;

/// <summary>What a recorded decision is answered with.</summary>
/// <param name="Decision">The one just recorded.</param>
/// <param name="Decisions">All on this scan, earliest first.</param>
internal sealed record DecisionAnswer(DecisionEntry Decision, IReadOnlyList<DecisionEntry> Decisions);
