using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>A number that may be a total.</summary>
/// <param name="Number">The number.</param>
/// <param name="Quality">How surely its label says so.</param>
/// <param name="Line">The line its label stands on.</param>
internal sealed record SumCandidate(NumberRun Number, double Quality, int Line)
{
    public decimal Value => Number.Value;

    public Field<decimal> AsField() => Number.Words.AsField(Number.Value, Quality * Number.Certainty);
}
