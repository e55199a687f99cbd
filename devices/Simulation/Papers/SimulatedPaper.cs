namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>One paper with its truth.</summary>
/// <param name="Name">File name, without its ending.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Layout">Name of its layout.</param>
/// <param name="Pdf">The paper, as it left the computer that wrote it.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Printed">What stands on it, by the path of the declared element; numbers with a point, dates as yyyy-MM-dd.</param>
public sealed record SimulatedPaper(
    string Name, PaperKind Kind, string Language, string Layout, ReadOnlyMemory<byte> Pdf, int Pages, IReadOnlyDictionary<string, string> Printed);
