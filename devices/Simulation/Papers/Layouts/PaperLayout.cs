using VisionInspection.Devices.Simulation.Papers.Pdf;

namespace VisionInspection.Devices.Simulation.Papers.Layouts;

/// <summary>How a paper is laid out, composed of parts.</summary>
internal sealed record PaperLayout(HeaderStyle Header, PartyStyle Parties, TableStyle Table, ColumnSet Columns, TotalsStyle Totals, PaperFont Font)
{
    /// <summary>Names it, for instance <c>boxed-stacked-zebra-hsfirst-row-times</c>.</summary>
    public string Name => string.Join('-', Header, Parties, Table, Columns, Totals, Font).ToLowerInvariant();
}

/// <summary>Where title, number and date stand.</summary>
internal enum HeaderStyle
{
    Left,
    Right,
    Centred,
    Boxed,
}

/// <summary>How the parties stand to each other.</summary>
internal enum PartyStyle
{
    Beside,
    Stacked,
    Boxes,
}

/// <summary>How the goods are ruled.</summary>
internal enum TableStyle
{
    Ruled,
    Unruled,
    Zebra,
    Grid,
}

/// <summary>Which columns the goods have, in which order.</summary>
internal enum ColumnSet
{
    Full,
    CodesBelow,
    QuantityFirst,
    HsFirst,
    Masses,
}

/// <summary>How totals are written.</summary>
internal enum TotalsStyle
{
    Right,
    Box,
    Row,
}
