using System.Text.RegularExpressions;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>
/// Reads the list of goods under a head: lines with numbers begin a line of goods, lines of words go on with it, sums end
/// the list, and sums carried from page to page are passed over.
/// </summary>
internal static partial class GoodsTable
{
    private static readonly Concept[] Measures =
        [Concept.ColumnQuantity, Concept.ColumnPrice, Concept.ColumnAmount, Concept.GrossMass, Concept.NetMass, Concept.PackageCount];

    /// <summary>
    /// All lists of goods of a paper, in order; a list that runs on over pages with a head on each is one a page. Where no head
    /// could be read, the lists are known by what stands in their columns.
    /// </summary>
    public static IReadOnlyList<GoodsList> Lists(Paper paper)
    {
        IReadOnlyList<GoodsList> headed = Under(paper, [.. TableHeader.In(paper)]);
        return headed.Any(list => list.Rows.Count > 0) ? headed : Under(paper, [.. UnheadedTable.In(paper)]) is { Count: > 0 } found ? found : headed;
    }

    private static List<GoodsList> Under(Paper paper, List<TableHeader> headers)
    {
        var lists = new List<GoodsList>();
        for (int i = 0; i < headers.Count; i++)
        {
            // A list runs on over pages until its sums; another head takes over from there.
            int end = i + 1 < headers.Count ? headers[i + 1].First : paper.Layout.Lines.Count;
            List<TextLine> body = Body(paper, headers[i], end, out TextLine? sums);
            IReadOnlyList<TableColumn> fitted = Fitted(paper, headers[i].Columns, sums is null ? body : [.. body, sums]);
            IReadOnlyList<TableColumn> columns = UnheadedTable.Completed(paper, headers[i].Columns, fitted, body);
            TableHeader header = headers[i] with { Columns = columns };
            lists.Add(new GoodsList(header, Read(paper, columns, body), sums is null ? null : SumRow(paper, columns, sums)));
        }

        return lists;
    }

    private static GoodsRow SumRow(Paper paper, IReadOnlyList<TableColumn> columns, TextLine line)
    {
        var row = new GoodsRow();
        row.Add(line, Cells(Assigned(paper, columns, line), 0));
        return row;
    }

    private static List<TextLine> Body(Paper paper, TableHeader header, int end, out TextLine? sums)
    {
        sums = null;
        var body = new List<TextLine>();
        TextLine last = paper.Layout.Lines[header.Last];
        for (int i = header.Last + 1; i < end; i++)
        {
            TextLine line = paper.Layout.Lines[i];
            double gap = line.Page == last.Page ? line.Top - last.Bottom : 0;
            if (gap > Parameters.TableGap * paper.Letter(line))
            {
                break;
            }

            if (ListEnd.IsSumRow(paper, line) || ListEnd.IsSum(paper, line, header))
            {
                sums = ListEnd.IsSumRow(paper, line) ? line : null;
                break;
            }

            last = line;
            if (!ListEnd.IsCarryOver(paper, line))
            {
                body.Add(line);
            }
        }

        return body;
    }

    // Numbers are often wider than their head, and right-aligned where the head is not: columns are fitted to them.
    private static IReadOnlyList<TableColumn> Fitted(Paper paper, IReadOnlyList<TableColumn> heads, List<TextLine> body)
    {
        IReadOnlyList<TableColumn> columns = heads;
        for (int round = 0; round < 2; round++)
        {
            var spans = columns.Select(column => (column.Left, column.Right)).ToList();
            foreach (TextLine line in body)
            {
                int[] assigned = ColumnAssignment.Of(line, columns, paper.Letter(line));
                if (Keyed().IsMatch(line.Text) || Measured(paper, [.. line.Words.Select((word, i) => (columns[assigned[i]], word))]) < 2)
                {
                    continue;
                }

                for (int i = 0; i < assigned.Length; i++)
                {
                    TableColumn column = columns[assigned[i]];
                    PlacedWord word = line.Words[i];
                    if (column.IsNumeric && NumberFinder.LooksNumeric(word.Text))
                    {
                        spans[assigned[i]] = (Math.Min(spans[assigned[i]].Left, word.Left), Math.Max(spans[assigned[i]].Right, word.Right));
                    }
                }
            }

            columns = [.. columns.Select((column, i) => column with { Left = spans[i].Left, Right = spans[i].Right })];
        }

        // What is left between a column of words and its right neighbour belongs to the words.
        return [.. columns.Select((column, i) => column.IsNumeric || i + 1 == columns.Count ? column
            : column with { Right = Math.Max(column.Right, columns[i + 1].Left - (int)paper.Layout.Pages[0].Letter) })];
    }

    private static List<GoodsRow> Read(Paper paper, IReadOnlyList<TableColumn> columns, List<TextLine> body)
    {
        var read = body.Select(line => (Line: line, Words: Assigned(paper, columns, line))).ToList();
        int[] measures = [.. read.Select(pair => Measured(paper, pair.Words))];
        int least = Math.Min(2, Math.Max(1, measures.DefaultIfEmpty(0).Max()));

        var rows = new List<GoodsRow>();
        var lead = new List<(TextLine Line, List<(Concept, PlacedWord)> Words)>();
        for (int i = 0; i < read.Count; i++)
        {
            (TextLine line, List<(TableColumn Column, PlacedWord Word)> words) = read[i];
            if (measures[i] >= least && IsGoods(paper, line, words, measures[i]))
            {
                var row = new GoodsRow();
                bool named = words.Any(pair => pair.Column.Rows.Contains(Concept.ColumnDescription));
                foreach ((TextLine above, List<(Concept, PlacedWord)> before) in named ? [] : lead)
                {
                    row.Add(above, before);
                }

                lead.Clear();
                row.Add(line, Cells(words, 0));
                rows.Add(row);
                continue;
            }

            // Words below a line of goods run on over columns that have nothing there.
            words = Whole(line, words);
            GoodsRow? open = rows.Count > 0 ? rows[^1] : null;
            double gap = open is null || open.Page != line.Page ? double.MaxValue : (line.Top - open.Bottom) / paper.Letter(line);
            bool wordsOnly = words.All(pair => pair.Column.At(open?.Printed ?? 0) is Concept.ColumnDescription or Concept.ColumnArticle or Concept.ColumnPosition or Concept.ColumnOther);
            double widest = open?.Gap is { } first ? Math.Clamp(Parameters.ItemGapGrows * first / paper.Letter(line), Parameters.ItemGapLeast, Parameters.ItemGap) : Parameters.ItemGap;
            bool sentence = line.Phrases.Count == 1 && words.Select(pair => pair.Column).Distinct().Count() > 1 && !IsAttribute(paper, line);
            if (open is not null && gap < widest && !sentence)
            {
                if (IsAttribute(paper, line) || !wordsOnly)
                {
                    open.AddAttributes(line);
                }
                else
                {
                    open.Add(line, Cells(words, open.Printed));
                }
            }
            else if (wordsOnly && line.Words.All(word => word.Left < columns[^1].Left))
            {
                // Words that stand before their numbers: kept until a line without words of its own comes.
                lead.Add((line, [.. words.Where(pair => pair.Column.Rows.Contains(Concept.ColumnDescription)).Select(pair => (Concept.ColumnDescription, pair.Word))]));
                lead.RemoveAll(pair => pair.Line.Page != line.Page || line.Top - pair.Line.Bottom > Parameters.ItemGap * 2 * paper.Letter(line));
            }
        }

        return rows;
    }

    private static List<(TableColumn Column, PlacedWord Word)> Assigned(Paper paper, IReadOnlyList<TableColumn> columns, TextLine line)
    {
        int[] assigned = ColumnAssignment.Of(line, columns, paper.Letter(line));
        return [.. line.Words.Select((word, i) => (columns[assigned[i]], word))];
    }

    private static List<(TableColumn Column, PlacedWord Word)> Whole(TextLine line, List<(TableColumn Column, PlacedWord Word)> words)
    {
        var whole = new List<(TableColumn, PlacedWord)>();
        foreach (Phrase phrase in line.Phrases)
        {
            TableColumn first = words[whole.Count].Column;
            bool runs = !first.IsNumeric && char.IsLetterOrDigit(phrase.Words[0].Text[0]) && phrase.Left >= first.Left - (phrase.Height * 2);
            int from = whole.Count;
            whole.AddRange(phrase.Words.Select((word, i) => (runs ? first : words[from + i].Column, word)));
        }

        return whole;
    }

    private static IEnumerable<(Concept, PlacedWord)> Cells(IEnumerable<(TableColumn Column, PlacedWord Word)> words, int row) =>
        words.Select(pair => (pair.Column.At(row), pair.Word));

    private static int Measured(Paper paper, List<(TableColumn Column, PlacedWord Word)> words) =>
        words.GroupBy(pair => pair.Column).Count(group => (Measures.Contains(group.Key.At(0)) || IsCount(group.Key, paper, group.Select(pair => pair.Word)))
            && NumberFinder.In([.. group.Select(pair => pair.Word)], paper.Mark).Any(number => !number.IsPercent));

    // A column headed "#" or "No" that holds 1,00 and 400,00 counts pieces, not lines.
    private static bool IsCount(TableColumn column, Paper paper, IEnumerable<PlacedWord> words) =>
        column.At(0) == Concept.ColumnPosition && NumberFinder.In([.. words], paper.Mark) is [{ Decimals: > 0 }];

    // A discount or a sum has an amount and nothing else.
    private static bool IsGoods(Paper paper, TextLine line, List<(TableColumn Column, PlacedWord Word)> words, int measured)
    {
        LabelHit? label = line.Phrases.SelectMany(paper.Labels.In).FirstOrDefault(hit => hit.StartsPhrase);
        Phrase? first = line.Phrases.FirstOrDefault(phrase => phrase.Text.Any(char.IsLetterOrDigit));
        if (first is not null && paper.Labels.In(first).FirstOrDefault() is { StartsPhrase: true, EndsPhrase: true } sum && sum.Match.Concepts.Intersect(ListEnd.Sums).Any())
        {
            return false;
        }

        bool other = label is not null && (label.Means(Concept.OtherTotal) || label.Means(Concept.CarryOver)) && ReferenceEquals(label.Phrase, line.Phrases[0]);
        return words.Count > 1 && (!other || measured >= 2) && !Keyed().IsMatch(line.Text);
    }

    // "GTIN: 4012345001235": a short label and what it says, below the goods' own name.
    private static bool IsAttribute(Paper paper, TextLine line)
    {
        Phrase first = line.Phrases[0];
        return Keyed().IsMatch(line.Text)
            || (paper.Labels.In(first).FirstOrDefault() is { StartsPhrase: true } label && line.Text.Any(char.IsAsciiDigit)
                && (label.Means(Concept.ColumnHsCode) || label.Means(Concept.Origin) || label.Means(Concept.GrossMass) || label.Means(Concept.NetMass)
                    || (label.Means(Concept.OtherNumber) && label.Match.Length > 2)))
            || (paper.Labels.In(first).FirstOrDefault() is { StartsPhrase: true } origin && origin.Means(Concept.Origin) && origin.Match.Length > 5);
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\d./-]*(?: [\p{L}\d./%-]+){0,2} ?:(?: |$)")]
    private static partial Regex Keyed();
}
