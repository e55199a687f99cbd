namespace VisionInspection.Service.Web.Model;

/// <summary>One picture.</summary>
/// <param name="Id">Identifier within the scan.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="PitchXMm">Millimetres per column; null where not known.</param>
/// <param name="PitchYMm">Millimetres per row; null where not known.</param>
/// <param name="Planes">Its planes.</param>
internal sealed record ViewEntry(
    string Id, int Width, int Height, double? PitchXMm, double? PitchYMm, IReadOnlyList<PlaneEntry> Planes);

/// <summary>One plane of a picture.</summary>
/// <param name="Energy"><c>low</c>, <c>high</c>, <c>single</c> or <c>fused</c>.</param>
/// <param name="Quantity"><c>transmission</c>, <c>attenuation</c> or <c>zeff</c>.</param>
/// <param name="Bits">Bits per sample in the file.</param>
/// <param name="Href">Where its samples are.</param>
internal sealed record PlaneEntry(string Energy, string Quantity, int Bits, string Href);
