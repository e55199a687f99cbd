using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding;

/// <summary>Fields from words, and witnesses to fields.</summary>
internal static class FieldExtensions
{
    /// <summary>A field as the words say it.</summary>
    /// <param name="words">The words.</param>
    /// <param name="value">The value.</param>
    /// <param name="quality">How surely these words are this field, 0 to 1.</param>
    public static Field<T> AsField<T>(this WordRun words, T value, double quality) =>
        new(value, words.Text, Math.Clamp(words.Confidence * quality, 0.01, 0.99), words.Spot);

    /// <summary>The field with one more witness: each halves the doubt, or more.</summary>
    public static Field<T> With<T>(this Field<T> field, Witnesses witness)
    {
        if (field.Witnesses.HasFlag(witness))
        {
            return field;
        }

        double doubt = witness switch
        {
            Witnesses.Arithmetic => Parameters.DoubtAfterArithmetic,
            Witnesses.CheckDigit => Parameters.DoubtAfterCheckDigit,
            Witnesses.EmbeddedInvoice => Parameters.DoubtAfterEmbedded,
            Witnesses.Repeated => Parameters.DoubtAfterRepeat,
            _ => 1,
        };
        return field with { Confidence = 1 - ((1 - field.Confidence) * doubt), Witnesses = field.Witnesses | witness };
    }

    /// <summary>The field with a witness where a condition holds.</summary>
    public static Field<T>? WithIf<T>(this Field<T>? field, bool holds, Witnesses witness) => holds ? field?.With(witness) : field;

    /// <summary>The surer of two readings of one thing; where they say the same, each speaks for the other.</summary>
    public static Field<T>? Or<T>(this Field<T>? field, Field<T>? other)
        where T : struct =>
        field is null || other is null ? field ?? other
        : field.Value.Equals(other.Value) && field.Spot != other.Spot ? field.With(Witnesses.Repeated)
        : other.Confidence > field.Confidence ? other : field;

    /// <summary>True where two lines or more add up to this total.</summary>
    public static bool ComesOutOf(this Field<decimal>? total, IReadOnlyList<LineItem> lines, Func<LineItem, decimal?> part) =>
        total is not null && lines.Count > 1 && lines.All(line => part(line) is not null) && lines.Sum(part) == total.Value;

    /// <summary>True where two lines or more add up to this total.</summary>
    public static bool ComesOutOf(this Field<int>? total, IReadOnlyList<LineItem> lines, Func<LineItem, int?> part) =>
        total is not null && lines.Count > 1 && lines.All(line => part(line) is not null) && lines.Sum(part) == total.Value;

    /// <summary>A whole number of things; null for what cannot be one.</summary>
    public static Field<int>? AsCount(this Field<decimal>? field) =>
        field is not null && field.Value == decimal.Truncate(field.Value) && field.Value is >= 0 and < 1_000_000
            ? new Field<int>((int)field.Value, field.Printed, field.Confidence, field.Spot, field.Witnesses)
            : null;
}
