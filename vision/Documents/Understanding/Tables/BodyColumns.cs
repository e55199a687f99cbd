using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>Finds columns by the white between them: where no line of goods has print, from top to bottom.</summary>
internal static class BodyColumns
{
    // In letter heights: the air between a number and its unit.
    private const double LeastWhite = 0.3;

    // Dust and an overlong cell may cross the white on one line in ten.
    private const int OneIn = 10;

    private const int Thousand = 3;

    /// <summary>The columns of some lines of goods, from left to right.</summary>
    public static IReadOnlyList<BodyColumn> Of(Paper paper, IReadOnlyList<TextLine> rows)
    {
        List<(int Left, int Right)> spans = Spans(rows, LeastWhite * paper.Letter(rows[0]));
        WordRun?[][] cells = [.. spans.Select(_ => new WordRun?[rows.Count])];
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (IGrouping<int, PlacedWord> cell in rows[row].Words.Where(IsPrint).GroupBy(word => Enumerable.Range(0, spans.Count).MaxBy(i => Overlap(spans[i], word))))
            {
                cells[cell.Key][row] = new WordRun([.. cell]);
            }
        }

        var columns = new List<BodyColumn>();
        for (int i = 0; i < spans.Count; i++)
        {
            BodyColumn column = Column(paper, spans[i], cells[i]);
            if (Parted(columns.LastOrDefault(), column))
            {
                BodyColumn left = columns[^1];
                column = Column(paper, (left.Left, column.Right), [.. left.Cells.Zip(column.Cells, Joined)]);
                columns.RemoveAt(columns.Count - 1);
            }

            columns.Add(column);
        }

        return columns;
    }

    private static List<(int Left, int Right)> Spans(IReadOnlyList<TextLine> rows, double white)
    {
        int[] printed = new int[rows.Max(row => row.Right) + 1];
        foreach (PlacedWord word in rows.SelectMany(row => row.Words).Where(IsPrint))
        {
            for (int x = Math.Max(0, word.Left); x < word.Right; x++)
            {
                printed[x]++;
            }
        }

        var spans = new List<(int Left, int Right)>();
        for (int x = 0; x < printed.Length; x++)
        {
            if (printed[x] <= rows.Count / OneIn)
            {
                continue;
            }

            if (spans.Count > 0 && x - spans[^1].Right < white)
            {
                spans[^1] = (spans[^1].Left, x + 1);
            }
            else
            {
                spans.Add((x, x + 1));
            }
        }

        return spans;
    }

    // "1 300": the thousands of longer numbers stand left of a space that runs down the column.
    private static bool Parted(BodyColumn? left, BodyColumn right)
    {
        var both = left is null ? [] : left.Cells.Zip(right.Cells).Where(pair => pair.First is not null).ToList();
        return both.Count > 0 && both.All(pair =>
            pair.First!.Words.Count == 1 && pair.First.Text.Length <= Thousand && pair.First.Text.All(char.IsAsciiDigit)
            && pair.Second is { } rest && rest.Text.TakeWhile(char.IsAsciiDigit).Count() == Thousand && rest.Left - pair.First.Right < rest.Height);
    }

    private static WordRun? Joined(WordRun? left, WordRun? right) =>
        left is null ? right : right is null ? left : new WordRun([.. left.Words, .. right.Words]);

    private static BodyColumn Column(Paper paper, (int Left, int Right) span, IReadOnlyList<WordRun?> cells) =>
        new(span.Left, span.Right, cells, [.. cells.Select(cell => cell is null ? null : Number(paper, cell))]);

    private static NumberRun? Number(Paper paper, WordRun cell)
    {
        if (paper.Numbers(cell) is not [{ IsPercent: false } number])
        {
            return null;
        }

        return cell.Words.Except(number.Words.Words).All(word => Units.Code(word.Text) is not null || CurrencyMark.Code(word.Text) is not null) ? number : null;
    }

    private static int Overlap((int Left, int Right) span, PlacedWord word) => Math.Min(span.Right, word.Right) - Math.Max(span.Left, word.Left);

    private static bool IsPrint(PlacedWord word) => word.Text.Any(char.IsLetterOrDigit);
}
