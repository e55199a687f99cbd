using VisionInspection.Devices.Simulation.Papers.Pdf;

namespace VisionInspection.Devices.Simulation.Papers.Layouts;

/// <summary>The layouts: every header with every table and face, the other parts going round.</summary>
internal static class PaperLayouts
{
    private static readonly PaperFont[] Fonts = [PaperFont.Helvetica, PaperFont.Times, PaperFont.Courier];

    /// <summary>48 of them, each with a name of its own.</summary>
    public static IReadOnlyList<PaperLayout> All { get; } =
    [
        .. Enumerable.Range(0, 48).Select(i => new PaperLayout(
            (HeaderStyle)(i / 12),
            (PartyStyle)((i + (i / 4)) % 3),
            (TableStyle)(i % 4),
            (ColumnSet)((i + (i / 12)) % 5),
            (TotalsStyle)((i + (i / 3)) % 3),
            Fonts[i / 4 % 3])),
    ];

    /// <summary>The layout of a name.</summary>
    public static PaperLayout Named(string name) =>
        All.FirstOrDefault(layout => layout.Name == name) ?? throw new ArgumentException($"no layout named {name}", nameof(name));
}
