using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>The head of a list of goods: one to three printed lines in which known columns stand side by side.</summary>
/// <param name="First">Its first line.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record TableHeader(int First, int Last, IReadOnlyList<TableColumn> Columns)
{
    private const double LabelShare = 0.55;

    // Under a stamp some heads cannot be read; where so many are known, fewer letters are enough.
    private const double StampedShare = 0.4;
    private const int StampedColumns = 4;
    private const double LeastQuality = 0.68;

    public bool Has(Concept concept) => Columns.Any(column => column.Concepts.Contains(concept));

    /// <summary>The heads on a paper, in order.</summary>
    public static IEnumerable<TableHeader> In(Paper paper)
    {
        int after = -1;
        for (int i = 0; i < paper.Layout.Lines.Count; i++)
        {
            if (i > after && At(paper, i) is { } header)
            {
                after = header.Last;
                yield return header;
            }
        }
    }

    private static TableHeader? At(Paper paper, int index)
    {
        TextLine line = paper.Layout.Lines[index];
        int known = KnownCells(line).Count();
        if (known < 2 || Share(line) < (known >= StampedColumns ? StampedShare : LabelShare) || HasMoney(paper, line))
        {
            return null;
        }

        // The line with most columns leads; lines close above and below that fill its columns join it.
        int first = index, last = index;
        while (last - first < 2 && last + 1 < paper.Layout.Lines.Count && Joins(paper, paper.Layout.Lines[last + 1], paper.Layout.Lines[last], line))
        {
            last++;
        }

        while (last - first < 2 && first > 0 && Joins(paper, paper.Layout.Lines[first - 1], paper.Layout.Lines[first], line))
        {
            first--;
        }

        IReadOnlyList<TableColumn> columns = TableColumn.Resolved(Cells([.. paper.Layout.Lines.Skip(first).Take(last - first + 1)]));
        var meant = columns.SelectMany(column => column.Concepts).Where(concept => concept != Concept.ColumnOther).ToHashSet();
        bool named = meant.Overlaps([Concept.ColumnDescription, Concept.ColumnArticle, Concept.ColumnHsCode, Concept.Marks]);
        bool numbers = meant.Overlaps([Concept.ColumnAmount, Concept.ColumnQuantity, Concept.GrossMass, Concept.NetMass, Concept.PackageCount]);
        bool wide = meant.Count >= Parameters.HeaderColumns || (meant.Count == 2 && meant.SetEquals([Concept.ColumnDescription, Concept.ColumnAmount]));
        bool goods = named || meant.IsSupersetOf([Concept.ColumnQuantity, Concept.ColumnPrice]);
        return goods && numbers && wide ? new TableHeader(first, last, columns) : null;
    }

    private static bool Joins(Paper paper, TextLine line, TextLine neighbour, TextLine lead)
    {
        double gap = Math.Max(line.Top, neighbour.Top) - Math.Min(line.Bottom, neighbour.Bottom);
        bool near = line.Page == lead.Page && gap < Parameters.HeaderGap * paper.Letter(lead);
        return near && !line.Words.Any(word => word.Text.Any(char.IsAsciiDigit)) && (Share(line) >= LabelShare || line.Phrases.Count > 1 || line.Phrases[0].Words.Count <= 2)
            && line.Phrases.All(phrase => phrase.Words.Count <= 4 && (KnownIn(phrase) || lead.Phrases.Any(other => other.OverlapX(phrase) > 0)))
            && line.Phrases.Any(phrase => KnownIn(phrase) || lead.Phrases.Count(other => other.OverlapX(phrase) > 0) == 1);
    }

    private static bool KnownIn(Phrase phrase) => LabelFinder.In(phrase).Any(IsColumn);

    private static bool HasMoney(Paper paper, TextLine line) => paper.Numbers(line).Any(number => number.Decimals == 2);

    private static IEnumerable<LabelHit> KnownCells(TextLine line) => line.Phrases.SelectMany(phrase => LabelFinder.In(GluedHeads.Of(phrase) ?? phrase)).Where(IsColumn);

    private static double Share(TextLine line)
    {
        int all = line.Text.Count(char.IsLetterOrDigit);
        int known = KnownCells(line).Sum(hit => hit.Words.Text.Count(char.IsLetterOrDigit));
        return all == 0 ? 0 : known / (double)all;
    }

    private static bool IsColumn(LabelHit hit) => hit.Match.Quality >= LeastQuality && hit.Match.Concepts.Any(TableColumn.IsColumn);

    private static List<HeaderCell> Cells(List<TextLine> lines)
    {
        var stacks = new List<List<WordRun>>();
        foreach (TextLine line in lines)
        {
            foreach (WordRun part in line.Phrases.SelectMany(Parts))
            {
                List<WordRun>? over = stacks.Where(stack => stack[^1].MiddleY < part.Top)
                    .MaxBy(stack => Overlap(new WordRun([.. stack.SelectMany(run => run.Words)]), part));
                if (over is not null && Overlap(new WordRun([.. over.SelectMany(run => run.Words)]), part) > 0.4)
                {
                    over.Add(part);
                }
                else
                {
                    stacks.Add([part]);
                }
            }
        }

        return [.. stacks.Select(Cell).OrderBy(cell => cell.Words.Left)];
    }

    // A phrase of several heads is cut between them; unknown words stay with the head before.
    private static IEnumerable<WordRun> Parts(Phrase phrase)
    {
        if (GluedHeads.Of(phrase) is { } parted)
        {
            phrase = parted;
        }

        List<LabelHit> hits = [.. LabelFinder.In(phrase).Where(IsColumn)];
        if (hits.Count < 2)
        {
            yield return phrase;
            yield break;
        }

        for (int i = 0; i < hits.Count; i++)
        {
            int from = i == 0 ? 0 : hits[i].From;
            int to = i + 1 < hits.Count ? hits[i + 1].From : phrase.Words.Count;
            yield return new WordRun([.. phrase.Words.Skip(from).Take(to - from)]);
        }
    }

    private static double Overlap(WordRun a, WordRun b) => a.OverlapX(b) / (double)Math.Max(1, Math.Min(a.Right - a.Left, b.Right - b.Left));

    private static HeaderCell Cell(List<WordRun> stack)
    {
        var all = new WordRun([.. stack.SelectMany(run => run.Words)]);
        string joined = string.Concat(stack.Select(run => run.Text.TrimEnd('-')));
        if (Meaning(joined) is ({ Count: > 0 } whole, double quality))
        {
            return new HeaderCell(all, [whole], quality);
        }

        var parts = stack.Select(run => Meaning(run.Text)).ToList();
        List<IReadOnlyList<Concept>> known = [.. parts.Where(part => part.Concepts.Count > 0).Select(part => part.Concepts)];
        double least = parts.Where(part => part.Concepts.Count > 0).Select(part => part.Quality).DefaultIfEmpty(0).Min();
        bool over = known.Count == stack.Count && known.Count > 1;
        return new HeaderCell(all, over ? known : known.Count > 0 ? [known[^1]] : [[Concept.ColumnOther]], least);
    }

    // The whole text as a label, else the first label in it: "Betrag EUR", "Menge (Stk)".
    private static (IReadOnlyList<Concept> Concepts, double Quality) Meaning(string text)
    {
        VocabularyMatch? whole = Vocabulary.Match(text);
        if (whole is { Quality: >= LeastQuality } && whole.Concepts.Any(TableColumn.IsColumn))
        {
            return ([.. whole.Concepts.Where(TableColumn.IsColumn)], whole.Quality);
        }

        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int count = words.Length - 1; count > 0; count--)
        {
            for (int from = 0; from + count <= words.Length; from++)
            {
                VocabularyMatch? part = Vocabulary.Match(string.Concat(words.Skip(from).Take(count)));
                if (part is { Quality: >= LeastQuality } && part.Concepts.Any(TableColumn.IsColumn))
                {
                    return ([.. part.Concepts.Where(TableColumn.IsColumn)], part.Quality * 0.95);
                }
            }
        }

        return ([], 0);
    }
}
