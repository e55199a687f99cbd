using System.Collections.Frozen;

namespace VisionInspection.Declarations;

/// <summary>
/// Units of UN/ECE Recommendation 20 that trade papers use, each as a multiple of the base of its dimension: kg, piece,
/// metre, square metre, litre. Units of one dimension convert; others never do.
/// </summary>
public static class UnitCodes
{
    private static readonly FrozenDictionary<string, (char Dimension, decimal Factor)> Known = new Dictionary<string, (char, decimal)>
    {
        ["KGM"] = ('M', 1m), ["GRM"] = ('M', 0.001m), ["TNE"] = ('M', 1000m), ["LBR"] = ('M', 0.45359237m), ["ONZ"] = ('M', 0.028349523125m),
        ["DTN"] = ('M', 100m), ["STN"] = ('M', 907.18474m), ["LTN"] = ('M', 1016.0469088m), ["MGM"] = ('M', 0.000001m),
        ["C62"] = ('N', 1m), ["H87"] = ('N', 1m), ["NAR"] = ('N', 1m), ["EA"] = ('N', 1m), ["PCE"] = ('N', 1m), ["NMB"] = ('N', 1m),
        ["DZN"] = ('N', 12m), ["GRO"] = ('N', 144m), ["CEN"] = ('N', 100m), ["MIL"] = ('N', 1000m), ["DPC"] = ('N', 12m),
        ["PR"] = ('P', 1m), ["NPR"] = ('P', 1m), ["SET"] = ('S', 1m), ["DZP"] = ('P', 12m),
        ["MTR"] = ('L', 1m), ["CMT"] = ('L', 0.01m), ["MMT"] = ('L', 0.001m), ["KMT"] = ('L', 1000m), ["FOT"] = ('L', 0.3048m),
        ["INH"] = ('L', 0.0254m), ["YRD"] = ('L', 0.9144m),
        ["MTK"] = ('A', 1m), ["CMK"] = ('A', 0.0001m), ["FTK"] = ('A', 0.09290304m), ["YDK"] = ('A', 0.83612736m),
        ["LTR"] = ('V', 1m), ["MLT"] = ('V', 0.001m), ["CLT"] = ('V', 0.01m), ["HLT"] = ('V', 100m), ["MTQ"] = ('V', 1000m),
        ["GLL"] = ('V', 3.785411784m), ["GLI"] = ('V', 4.54609m),
        ["KWH"] = ('E', 1m), ["MWH"] = ('E', 1000m), ["HUR"] = ('H', 1m), ["DAY"] = ('D', 1m),
        // Packages counted as goods (Recommendation 21 codes with X, as Recommendation 20 annex VI lists them).
        ["XBX"] = ('B', 1m), ["XCT"] = ('C', 1m), ["XPX"] = ('T', 1m), ["XRO"] = ('R', 1m), ["XBG"] = ('G', 1m), ["XPK"] = ('K', 1m),
        ["XDR"] = ('U', 1m), ["RO"] = ('R', 1m), ["CT"] = ('C', 1m), ["BX"] = ('B', 1m), ["PK"] = ('K', 1m), ["BG"] = ('G', 1m),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True for a unit known here.</summary>
    /// <param name="code">Code in capitals.</param>
    public static bool Contains(string code) => Known.ContainsKey(code);

    /// <summary>Kilograms in one of the unit; null where it is no unit of mass.</summary>
    /// <param name="code">Code.</param>
    public static decimal? KilogramsIn(string code) =>
        code is not null && Known.TryGetValue(code.ToUpperInvariant(), out (char Dimension, decimal Factor) unit) && unit.Dimension == 'M' ? unit.Factor : null;

    /// <summary>How many of <paramref name="to"/> one of <paramref name="from"/> is; null where they do not convert.</summary>
    /// <param name="from">Code.</param>
    /// <param name="to">Code.</param>
    public static decimal? Factor(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from == to)
        {
            return 1;
        }

        return Known.TryGetValue(from, out (char Dimension, decimal Factor) one)
            && Known.TryGetValue(to, out (char Dimension, decimal Factor) other)
            && one.Dimension == other.Dimension
            ? one.Factor / other.Factor
            : null;
    }
}
