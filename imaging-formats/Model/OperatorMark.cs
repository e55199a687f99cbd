namespace VisionInspection.ImagingFormats;

/// <summary>A drawing or remark of an operator.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="Text">The remark.</param>
/// <param name="Points">Polygon in pixels of the view; empty for a remark on the whole.</param>
public sealed record OperatorMark(string View, string Text, IReadOnlyList<(int X, int Y)> Points)
{
    /// <summary>Who drew it: personal data, see <see cref="Scan.Audit"/>.</summary>
    public string Author { get; init; } = "";

    /// <summary>When, UTC; null where the format does not say.</summary>
    public DateTimeOffset? Time { get; init; }
}
