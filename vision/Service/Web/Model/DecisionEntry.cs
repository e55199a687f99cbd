namespace VisionInspection.Service.Web.Model;

/// <summary>A recorded decision.</summary>
/// <param name="Verdict"><c>release</c>, <c>hold</c> or <c>inspect</c>.</param>
/// <param name="Reason">The officer's words.</param>
/// <param name="Officer">Who decided.</param>
/// <param name="Time">When it was recorded.</param>
internal sealed record DecisionEntry(string Verdict, string Reason, string Officer, DateTimeOffset Time);
