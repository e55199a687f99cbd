using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching.Scoring;

/// <summary>What a paper shows, and how well it was read.</summary>
/// <param name="Text">As a person would write it; null where nothing stands there.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Spot">Where; null where no one spot shows it.</param>
/// <param name="Witnesses">What else speaks for it.</param>
internal readonly record struct Shown(string? Text, double Confidence, PageSpot? Spot, Witnesses Witnesses)
{
    /// <summary>A field, in the words given or as it was printed.</summary>
    public static Shown Of<T>(Field<T> field, string? text = null) =>
        new(text ?? field.Printed, field.Confidence, field.Spot, field.Witnesses);

    /// <summary>Several fields summed: as sure as the least sure of them.</summary>
    public static Shown OfAll<T>(IReadOnlyList<Field<T>> fields, string text) =>
        new(text, fields.Min(field => field.Confidence), fields[0].Spot, fields.Aggregate((Witnesses)~0, (all, field) => all & field.Witnesses));
}
