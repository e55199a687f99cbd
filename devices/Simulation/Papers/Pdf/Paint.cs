namespace VisionInspection.Devices.Simulation.Papers.Pdf;

/// <summary>What strokes and letters are drawn with, as operators (ISO 32000-1, clause 8.6.8).</summary>
/// <param name="Stroke">Sets it for strokes.</param>
/// <param name="Fill">Sets it for letters.</param>
internal sealed record Paint(string Stroke, string Fill)
{
    /// <summary>Grey that covers what is under it.</summary>
    public static Paint Grey(double grey) => new(FormattableString.Invariant($"{grey:0.##} G"), FormattableString.Invariant($"{grey:0.##} g"));

    /// <summary>Ink as a stamp pad gives it: print under it stays dark (blend mode Multiply, clause 11.3.5).</summary>
    public static Paint Ink(double red, double green, double blue) => new(
        FormattableString.Invariant($"/{PdfWriter.Ink} gs {red:0.##} {green:0.##} {blue:0.##} RG"),
        FormattableString.Invariant($"/{PdfWriter.Ink} gs {red:0.##} {green:0.##} {blue:0.##} rg"));
}
