using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>A number that may be a total.</summary>
/// <param name="Number">The number.</param>
/// <param name="Quality">How surely its label says so.</param>
/// <param name="Line">The line its label stands on.</param>
/// <param name="HasTax">Its label says that tax is in it.</param>
internal sealed record SumCandidate(NumberRun Number, double Quality, int Line, bool HasTax)
{
    /// <summary>A grand sum's label, tried as the net sum: only beside another grand sum.</summary>
    public bool IsBorrowed { get; init; }

    public decimal Value => Number.Value;

    public Field<decimal> AsField() => Number.Words.AsField(Number.Value, Quality * Number.Certainty);
}
