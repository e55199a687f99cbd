using System.Collections.Frozen;

namespace VisionInspection.Declarations;

/// <summary>Incoterms of the International Chamber of Commerce: 2020, and those of 2010 and 2000 that contracts still name.</summary>
public static class Incoterms
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", // 2020
        "DAT", // 2010
        "DAF", "DES", "DEQ", "DDU", // 2000
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a trade term of one of the editions.</summary>
    /// <param name="code">Three capitals.</param>
    public static bool Contains(string code) => Known.Contains(code);
}
