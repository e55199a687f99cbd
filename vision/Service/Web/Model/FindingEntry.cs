namespace VisionInspection.Service.Web.Model;

/// <summary>A sentence with its place.</summary>
/// <param name="Kind">Stable word for programs.</param>
/// <param name="View">Id of the view; null for the whole scan.</param>
/// <param name="Box">x, y, width, height in source pixels; null for the whole view.</param>
/// <param name="Score">0 to 1; null where there is none.</param>
/// <param name="Message">The sentence.</param>
internal sealed record FindingEntry(string Kind, string? View, IReadOnlyList<int>? Box, double? Score, string Message);
