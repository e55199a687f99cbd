using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>
/// Gives each word of a line its column, all at once and from left to right: near its column's head, of its column's
/// sort, and seldom apart from the words it stands close to.
/// </summary>
internal static class ColumnAssignment
{
    private const double Farthest = 4;
    private const double FarthestNumeric = 12;
    private const double NumberInText = 0.6;
    private const double TextInNumbers = 2.5;
    private const double UnitInNumbers = 0.2;
    private const double PartedText = 3.6;
    private const double PartedNumber = 2.4;
    private const double SecondPhrase = 0.5;
    private const double AtEdge = 0.2;
    private const double NearEdge = 0.5;

    /// <summary>The column of each word of the line, as an index.</summary>
    public static int[] Of(TextLine line, IReadOnlyList<TableColumn> columns, double letter)
    {
        var words = line.Phrases.SelectMany((phrase, number) => phrase.Words.Select(word => (Word: word, Phrase: number))).ToList();
        var cost = new double[words.Count][];
        var from = new int[words.Count][];
        for (int i = 0; i < words.Count; i++)
        {
            (cost[i], from[i]) = (new double[columns.Count], new int[columns.Count]);
            for (int c = 0; c < columns.Count; c++)
            {
                double best = i == 0 ? 0 : double.MaxValue;
                for (int before = 0; i > 0 && before <= c; before++)
                {
                    bool edge = before != c && IsEdge(words[i - 1].Word, columns[before], words[i].Word, columns[c], letter);
                    double step = cost[i - 1][before]
                        + (Step(words[i - 1].Phrase == words[i].Phrase, before == c, words[i].Word, (words[i].Word.Left - words[i - 1].Word.Right) / letter) * (edge ? AtEdge : 1));
                    if (step < best)
                    {
                        (best, from[i][c]) = (step, before);
                    }
                }

                cost[i][c] = best + Place(words[i].Word, columns[c], letter);
            }
        }

        var assigned = new int[words.Count];
        int at = Enumerable.Range(0, columns.Count).MinBy(c => cost[^1][c]);
        for (int i = words.Count - 1; i >= 0; i--)
        {
            assigned[i] = at;
            at = from[i][at];
        }

        return assigned;
    }

    // Words a usual space apart seldom stand in two columns; the wider the gap, the sooner.
    private static double Step(bool samePhrase, bool sameColumn, PlacedWord word, double gap) => (samePhrase, sameColumn) switch
    {
        (true, true) => 0,
        (false, true) => SecondPhrase,
        (true, false) => (NumberFinder.LooksNumeric(word.Text) ? PartedNumber : PartedText) * Math.Clamp(1.6 - gap, 0.35, 1),
        (false, false) => 0,
    };

    // A number that ends where its head ends, before words that begin where theirs begins, is parted from them however near it stands.
    private static bool IsEdge(PlacedWord left, TableColumn leftColumn, PlacedWord right, TableColumn rightColumn, double letter) =>
        (leftColumn.IsNumeric && NumberFinder.LooksNumeric(left.Text) && Math.Abs(left.Right - leftColumn.Right) < NearEdge * letter)
        || (!rightColumn.IsNumeric && Math.Abs(right.Left - rightColumn.Left) < NearEdge * letter);

    private static double Place(PlacedWord word, TableColumn column, double letter)
    {
        double right = column.IsNumeric ? word.Left : Math.Max(word.Left, word.Right - (0.5 * word.Box.Width));
        double away = Math.Max(0, Math.Max(column.Left - word.Right, right - column.Right)) / letter;
        double sort = 0;
        bool numeric = NumberFinder.LooksNumeric(word.Text) && word.Text.Count(c => c is '.' or '/') < 2;
        if (column.IsNumeric)
        {
            sort = numeric ? 0 : Units.Code(word.Text) is not null || CurrencyMark.Code(word.Text) is not null || word.Text is "%" ? UnitInNumbers : TextInNumbers;
        }
        else if (numeric && column.Rows.Any(row => row is Concept.ColumnDescription or Concept.ColumnUnit or Concept.Origin))
        {
            sort = NumberInText;
        }

        return Math.Min(away, column.IsNumeric ? FarthestNumeric : Farthest) + sort;
    }
}
