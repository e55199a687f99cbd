namespace VisionInspection.ImagingFormats;

/// <summary>One operator's step at the scanner, for audit only: a login is personal data.</summary>
/// <param name="Kind"><c>scan</c>, <c>analysis</c>, <c>checkout</c>, or the vendor's number for it.</param>
/// <param name="Login">Who.</param>
/// <param name="Workstation">Where.</param>
/// <param name="Start">Begin, UTC; null where not given.</param>
/// <param name="End">End, UTC; null where not given.</param>
/// <param name="Verdict">The vendor's word or number for the outcome; empty where there is none.</param>
public sealed record OperatorAction(
    string Kind, string Login, string Workstation, DateTimeOffset? Start, DateTimeOffset? End, string Verdict);
