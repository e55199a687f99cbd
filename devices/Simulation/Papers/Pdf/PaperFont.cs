namespace VisionInspection.Devices.Simulation.Papers.Pdf;

/// <summary>Faces of the base 14 (ISO 32000-1, 9.6.2.2) that the papers are set in.</summary>
internal enum PaperFont
{
    Helvetica,
    HelveticaBold,
    Times,
    TimesBold,
    Courier,
    CourierBold,
}
