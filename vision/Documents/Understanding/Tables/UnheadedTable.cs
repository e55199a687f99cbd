using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>
/// Lists of goods whose head was not read, or in part: heads of tables stand on grey, under stamps, in white on black. Their
/// columns are known by what stands in them (<see cref="ColumnMeanings"/>), and by those heads that could be read.
/// </summary>
internal static class UnheadedTable
{
    private const int LeastRows = 2;
    private const int LeastKnown = 3;

    // In letter heights: lines of goods that run over several printed lines lie no further apart.
    private const double WidestGap = 9;
    private const double HeadGap = 4;
    private const double LeastHead = 0.68;

    private static readonly Concept[] Telling = [Concept.ColumnQuantity, Concept.NetMass, Concept.ColumnAmount];

    /// <summary>The lists, as heads that say what was found out.</summary>
    public static IEnumerable<TableHeader> In(Paper paper)
    {
        for (int i = 1; i < paper.Layout.Lines.Count; i++)
        {
            List<TextLine> rows = Rows(paper, i);
            if (rows.Count >= LeastRows && Head(paper, rows) is { } header)
            {
                yield return header;
                i = rows[^1].Index;
            }
            else if (rows.Count > 0)
            {
                i = rows[^1].Index;
            }
        }
    }

    /// <summary>The columns under a head, with those that it lacks where the lines under it show them.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="heads">What the head says.</param>
    /// <param name="fitted">The same, fitted to what stands under it.</param>
    /// <param name="body">The lines under it.</param>
    public static IReadOnlyList<TableColumn> Completed(Paper paper, IReadOnlyList<TableColumn> heads, IReadOnlyList<TableColumn> fitted, IReadOnlyList<TextLine> body)
    {
        List<TextLine> rows = [.. body.Where(line => IsRow(paper, line))];
        if (rows.Count < LeastRows || heads.Any(column => column.Rows.Count > 1))
        {
            return fitted;
        }

        IReadOnlyList<BodyColumn> found = BodyColumns.Of(paper, rows);
        int[] over = [.. found.Select((_, i) => Over(heads, found, i))];
        Concept[] meanings = ColumnMeanings.Of(found, [.. over.Select(head => head < 0 ? (Concept?)null : heads[head].At(0))]);
        int[] more = [.. Enumerable.Range(0, found.Count).Where(i => over[i] < 0 && meanings[i] != Concept.ColumnOther && !heads.Any(column => column.Rows.Contains(meanings[i])))];
        if (more.Length == 0)
        {
            return fitted;
        }

        // What stands under another head's words was never theirs.
        IEnumerable<TableColumn> kept = fitted
            .Select((column, head) => Array.IndexOf(over, head) is int own and >= 0 && column.IsNumeric
                ? column with { Left = Math.Min(heads[head].Left, found[own].Left), Right = Math.Max(heads[head].Right, found[own].Right) } : column)
            .Where(column => column.At(0) is not (Concept.ColumnOther or Concept.ColumnArticle) || !more.Any(i => Overlap(column, found[i].Left, found[i].Right) > 0));
        return [.. kept.Concat(more.Select(i => new TableColumn([meanings[i]], found[i].Left, found[i].Right, LeastHead))).OrderBy(column => column.Left)];
    }

    // Lines of goods from here on, until something else comes or the gap is too wide.
    private static List<TextLine> Rows(Paper paper, int from)
    {
        var rows = new List<TextLine>();
        for (int i = from; i < paper.Layout.Lines.Count; i++)
        {
            TextLine line = paper.Layout.Lines[i];
            if (ListEnd.IsSumRow(paper, line) || (rows.Count > 0 && (line.Page != rows[^1].Page || line.Top - rows[^1].Bottom > WidestGap * paper.Letter(line))))
            {
                break;
            }

            if (IsRow(paper, line))
            {
                rows.Add(line);
            }
            else if (rows.Count == 0)
            {
                break;
            }
        }

        return rows;
    }

    private static bool IsRow(Paper paper, TextLine line) =>
        line.Phrases.Count >= LeastKnown && line.Phrases.Count(phrase => paper.Numbers(phrase).Any(number => !number.IsPercent)) >= 2
        && line.Words.Any(word => word.Text.Count(char.IsLetter) > 2) && !paper.Labels.In(line.Phrases[0]).Any(label => label.HasColon);

    private static TableHeader? Head(Paper paper, List<TextLine> rows)
    {
        IReadOnlyList<BodyColumn> columns = BodyColumns.Of(paper, rows);
        TextLine above = paper.Layout.Lines[rows[0].Index - 1];
        bool near = above.Page == rows[0].Page && rows[0].Top - above.Bottom < HeadGap * paper.Letter(above);
        Concept?[] read = [.. columns.Select(column => near ? Read(above, column) : null)];
        Concept[] meanings = ColumnMeanings.Of(columns, read);
        int known = meanings.Count(meaning => meaning is not (Concept.ColumnOther or Concept.ColumnPosition or Concept.ColumnUnit));
        if (known < LeastKnown || !meanings.Contains(Concept.ColumnDescription) || !meanings.Intersect(Telling).Any())
        {
            return null;
        }

        // Where some head was read, that line is the head; else the list begins with its first line of goods.
        int last = rows[0].Index - 1;
        return new TableHeader(read.Any(concept => concept is not null) ? last : rows[0].Index, last, [.. columns.Select((column, i) => new TableColumn([meanings[i]], column.Left, column.Right, LeastHead))]);
    }

    private static Concept? Read(TextLine head, BodyColumn column)
    {
        PlacedWord[] over = [.. head.Words.Where(word => Math.Min(word.Right, column.Right) > Math.Max(word.Left, column.Left))];
        VocabularyMatch? match = over.Length == 0 ? null : Vocabulary.Match(string.Concat(over.Select(word => word.Text)));
        Concept[] meant = match is { Quality: >= LeastHead } ? [.. match.Concepts.Where(TableColumn.IsColumn)] : [];
        return meant is [Concept concept] && new TableColumn([concept], 0, 0, 1).IsNumeric == column.IsNumeric ? concept : null;
    }

    // The head over a column, as an index; -1 where there is none, or where it is another column's: words over numbers, half
    // a head over codes, a head that stands nearer over another column of numbers.
    private static int Over(IReadOnlyList<TableColumn> heads, IReadOnlyList<BodyColumn> found, int i)
    {
        BodyColumn column = found[i];
        int head = Enumerable.Range(0, heads.Count).Where(h => Overlap(heads[h], column.Left, column.Right) > 0)
            .DefaultIfEmpty(-1).MaxBy(h => h < 0 ? 0 : Overlap(heads[h], column.Left, column.Right));
        if (head < 0)
        {
            return -1;
        }

        Concept? form = ColumnMeanings.ByForm(column, first: false);
        bool amiss = heads[head].At(0) switch
        {
            Concept.ColumnOther => true,
            Concept.ColumnDescription => column.IsNumeric || form is not null,
            Concept.ColumnArticle => heads[head].Quality < 1 && form == Concept.ColumnHsCode,
            _ => heads[head].IsNumeric && column.IsNumeric
                && found.Any(other => other != column && other.IsNumeric && Overlap(heads[head], other.Left, other.Right) > Overlap(heads[head], column.Left, column.Right)),
        };
        return amiss ? -1 : head;
    }

    private static int Overlap(TableColumn column, int left, int right) => Math.Min(column.Right, right) - Math.Max(column.Left, left);
}
