namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>The sums of an invoice.</summary>
/// <param name="Net">Before tax.</param>
/// <param name="Tax">Tax in all.</param>
/// <param name="Grand">Tax included.</param>
/// <param name="LinesComeOut">The lines' amounts add up to the net sum, or to the grand sum where there is no other.</param>
internal sealed record Totals(Field<decimal>? Net, Field<decimal>? Tax, Field<decimal>? Grand, bool LinesComeOut)
{
    /// <summary>How much arithmetic speaks for this reading of the paper.</summary>
    public int Confirmed => (Net?.Witnesses.HasFlag(Witnesses.Arithmetic) == true ? 2 : 0) + (Grand?.Witnesses.HasFlag(Witnesses.Arithmetic) == true ? 2 : 0) + (LinesComeOut ? 2 : 0);
}
