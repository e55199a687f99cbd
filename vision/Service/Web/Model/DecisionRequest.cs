namespace VisionInspection.Service.Web.Model;

/// <summary>A decision as the page sends it.</summary>
/// <param name="Verdict"><c>release</c>, <c>hold</c> or <c>inspect</c>.</param>
/// <param name="Reason">Why; may be empty for a release.</param>
/// <param name="Officer">Who decides.</param>
/// <param name="Seen">How many decisions the officer had on screen.</param>
internal sealed record DecisionRequest(string? Verdict, string? Reason, string? Officer, int Seen);
