namespace VisionInspection.Service.Web.Model;

/// <summary>Part of the list, newest first.</summary>
/// <param name="Scans">The scans.</param>
/// <param name="Next">Pass as <c>before</c> for the next part; null at the end.</param>
/// <param name="Change">Pass as <c>after</c> to the stream of changes: nothing between list and stream is missed.</param>
internal sealed record ScanPage(IReadOnlyList<ScanEntry> Scans, string? Next, string Change);
