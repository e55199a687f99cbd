using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>A number on the paper.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Digits">The number as printed, without its currency.</param>
/// <param name="Words">The words it is made of, the currency's too.</param>
/// <param name="Currency">The currency that stands at it; null for none.</param>
/// <param name="Certainty">1 as printed; less when characters had to be taken for others.</param>
/// <param name="IsPercent">A percent sign follows.</param>
internal sealed record NumberRun(decimal Value, string Digits, WordRun Words, string? Currency, double Certainty, bool IsPercent)
{
    /// <summary>Confidence in the value.</summary>
    public double Confidence => Words.Confidence * Certainty;

    /// <summary>Digits after the decimal mark.</summary>
    public int Decimals => Math.Max(Digits.LastIndexOf(','), Digits.LastIndexOf('.')) is >= 0 and int at ? Digits.Length - at - 1 : 0;
}
