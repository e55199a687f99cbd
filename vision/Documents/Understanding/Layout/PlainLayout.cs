using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>
/// The engine's text lines in the engine's order, one phrase each, as if typed: what the same rules are worth without
/// any work on the layout. Only for measuring against <see cref="LineLayout"/>.
/// </summary>
internal static class PlainLayout
{
    private const int Column = 12;
    private const int Row = 30;
    private const int Letter = 20;

    /// <summary>The layout of a paper.</summary>
    public static DocumentLayout Of(ReadDocument document)
    {
        var lines = new List<TextLine>();
        var pages = new List<PageMeasure>();
        foreach (ReadPage page in document.Pages)
        {
            pages.Add(new PageMeasure(page.Number, page.Width, page.Height, Letter, page.Language));
            var number = page.Words.ToLookup(word => word.Box, word => word.Line);
            int row = 0;
            foreach (IGrouping<int, PlacedWord> line in WordCleaning.Of(page).GroupBy(word => LineOf(word, page, number)).OrderBy(group => group.Key))
            {
                lines.Add(new TextLine(lines.Count, [new Phrase([.. Typed(line, row++)], lines.Count)]));
            }
        }

        return new DocumentLayout(lines, pages);
    }

    private static int LineOf(PlacedWord word, ReadPage page, ILookup<PageBox, int> number) =>
        number.Contains(word.Box)
            ? number[word.Box].First()
            : page.Words.First(read => read.Box.Y == word.Box.Y && read.Box.X <= word.Left && read.Box.X + read.Box.Width >= word.Right).Line;

    private static IEnumerable<PlacedWord> Typed(IEnumerable<PlacedWord> words, int row)
    {
        int column = 0;
        foreach (PlacedWord word in words)
        {
            yield return word with { Box = new PageBox(column * Column, row * Row, word.Text.Length * Column, Letter) };
            column += word.Text.Length + 1;
        }
    }
}
