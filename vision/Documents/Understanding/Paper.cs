using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding;

/// <summary>A paper on its way to being understood: its layout, its labels, and how it writes numbers and dates.</summary>
/// <param name="Layout">Lines and phrases.</param>
/// <param name="Labels">Labels.</param>
/// <param name="Mark">Decimal mark.</param>
/// <param name="MonthFirst">03/04 is the fourth of March.</param>
internal sealed record Paper(DocumentLayout Layout, LabelIndex Labels, DecimalMark Mark, bool MonthFirst)
{
    /// <summary>Usual letter height on the page of some words.</summary>
    public double Letter(WordRun words) => Layout.Page(words.Page).Letter;

    /// <summary>Numbers among words.</summary>
    public IReadOnlyList<NumberRun> Numbers(WordRun words) => NumberFinder.In(words.Words, Mark);

    /// <summary>Dates among words.</summary>
    public IReadOnlyList<DateRun> Dates(WordRun words) => DateReader.In(words.Words, MonthFirst);
}
