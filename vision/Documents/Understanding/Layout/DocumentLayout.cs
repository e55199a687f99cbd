namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>A paper as lines and phrases.</summary>
/// <param name="Lines">All lines, page by page from top to bottom.</param>
/// <param name="Pages">The pages' measures.</param>
internal sealed record DocumentLayout(IReadOnlyList<TextLine> Lines, IReadOnlyList<PageMeasure> Pages)
{
    /// <summary>Measures of a page.</summary>
    public PageMeasure Page(int number) => Pages.First(page => page.Number == number);
}

/// <summary>What distances on a page are measured by.</summary>
/// <param name="Number">Page, from 1.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Letter">Usual height of a word, in pixels.</param>
/// <param name="Language">Language it was read in.</param>
internal sealed record PageMeasure(int Number, int Width, int Height, double Letter, string Language);
