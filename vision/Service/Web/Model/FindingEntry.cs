namespace VisionInspection.Service.Web.Model;

/// <summary>A sentence with its place.</summary>
/// <param name="Kind">Stable word for programs.</param>
/// <param name="View">Id of the view; null for the whole scan.</param>
/// <param name="Box">x, y, width, height in source pixels; null for the whole view.</param>
/// <param name="Score">0 to 1; null where there is none.</param>
/// <param name="Threshold">Found at or above it; null where none decided.</param>
/// <param name="Model">Name of the model that scored it; null where none did.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Saliency">Its map; null where it has none.</param>
internal sealed record FindingEntry(
    string Kind, string? View, IReadOnlyList<int>? Box, double? Score, double? Threshold, string? Model, string Message, SaliencyEntry? Saliency);
