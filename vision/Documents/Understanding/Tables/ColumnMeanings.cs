using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>
/// What columns mean by what stands in them: codes and countries by their form, quantity, price and amount because one is the
/// product of the others, net and gross because one is a little less than the other on every line. What neither form nor
/// arithmetic tells stays untold.
/// </summary>
internal static class ColumnMeanings
{
    private const double Most = 0.7;
    private const int LeastCode = 6;
    private const int LeastRows = 2;
    private const int LeastMasses = 3;

    // So many products to the cent do not come about by chance, however many others were misread.
    private const int NoChance = 3;

    // Packing weighs something, but seldom more than half of the goods.
    private const decimal Heaviest = 1.6m;

    /// <summary>The meaning of each column; <see cref="Concept.ColumnOther"/> where nothing tells it.</summary>
    /// <param name="columns">The columns, from left to right.</param>
    /// <param name="known">What is known already, by heads that could be read; null for a column without.</param>
    public static Concept[] Of(IReadOnlyList<BodyColumn> columns, IReadOnlyList<Concept?> known)
    {
        var meanings = new Concept?[columns.Count];
        for (int i = 0; i < columns.Count; i++)
        {
            meanings[i] = known[i] ?? ByForm(columns[i], i == 0);
        }

        Products(columns, meanings);
        Masses(columns, meanings);
        Quantity(columns, meanings);
        if (!meanings.Contains(Concept.ColumnDescription))
        {
            int[] words = [.. Enumerable.Range(0, columns.Count).Where(i => meanings[i] is null && !columns[i].IsNumeric)];
            if (words.Length > 0)
            {
                meanings[words.MaxBy(i => columns[i].Right - columns[i].Left)] = Concept.ColumnDescription;
            }
        }

        return [.. meanings.Select(meaning => meaning ?? Concept.ColumnOther)];
    }

    /// <summary>The meaning of a column whose cells have a form of their own; null for words and plain numbers.</summary>
    /// <param name="column">The column.</param>
    /// <param name="first">It is the leftmost.</param>
    public static Concept? ByForm(BodyColumn column, bool first) =>
        first && RunsOn(column) ? Concept.ColumnPosition
        : column.Holds(text => HsCode.Read(text) is { Length: >= LeastCode } && !text.Contains(',', StringComparison.Ordinal)) ? Concept.ColumnHsCode
        : column.Holds(text => text.Length == 2 && Countries.IsCode(text)) ? Concept.Origin
        : column.Holds(text => Units.Code(text) is not null) ? Concept.ColumnUnit
        : null;

    private static bool RunsOn(BodyColumn column)
    {
        int steps = column.Numbers.Zip(column.Numbers.Skip(1)).Count(pair => pair is ({ } a, { } b) && b.Value == a.Value + 1);
        return column.IsNumeric && column.Numbers.Count > 1 && steps >= Most * (column.Numbers.Count - 1) / 2
            && column.Numbers.OfType<NumberRun>().All(number => number.Value <= 10 * column.Numbers.Count);
    }

    // The two factors stand left of their product; the one with units, or else the left one, is the quantity.
    private static void Products(IReadOnlyList<BodyColumn> columns, Concept?[] meanings)
    {
        if (meanings.Contains(Concept.ColumnAmount) && meanings.Contains(Concept.ColumnPrice) && meanings.Contains(Concept.ColumnQuantity))
        {
            return;
        }

        var best = (Hits: 0, Quantity: 0, Price: 0, Amount: 0);
        for (int amount = 0; amount < columns.Count; amount++)
        {
            for (int price = 0; price < columns.Count; price++)
            {
                for (int quantity = 0; quantity < columns.Count; quantity++)
                {
                    bool fits = quantity != price && price != amount && quantity != amount && price < amount && quantity < amount
                        && May(meanings[quantity], Concept.ColumnQuantity) && May(meanings[price], Concept.ColumnPrice) && May(meanings[amount], Concept.ColumnAmount)
                        && (quantity < price || HasUnit(columns, quantity));
                    int hits = fits ? Hits(columns[quantity], columns[price], columns[amount]) : 0;
                    best = hits > best.Hits ? (hits, quantity, price, amount) : best;
                }
            }
        }

        if (best.Hits >= NoChance || (best.Hits >= LeastRows && 2 * best.Hits >= columns[best.Amount].Numbers.Count))
        {
            (meanings[best.Quantity], meanings[best.Price], meanings[best.Amount]) = (Concept.ColumnQuantity, Concept.ColumnPrice, Concept.ColumnAmount);
        }
    }

    private static bool May(Concept? known, Concept meaning) => known is null || known == meaning;

    private static int Hits(BodyColumn quantity, BodyColumn price, BodyColumn amount) =>
        Enumerable.Range(0, amount.Numbers.Count).Count(row =>
            quantity.Numbers[row] is { } count && price.Numbers[row] is { } each && amount.Numbers[row] is { Decimals: > 0, Value: > 0 } product
            && each.Value != 1 && count.Value != 1 && Math.Abs((count.Value * each.Value) - product.Value) <= Parameters.Rounding);

    private static void Masses(IReadOnlyList<BodyColumn> columns, Concept?[] meanings)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            for (int j = i + 1; j < columns.Count; j++)
            {
                if (meanings[i] is null or Concept.NetMass && meanings[j] is null or Concept.GrossMass && IsPacked(columns[i], columns[j]))
                {
                    (meanings[i], meanings[j]) = (Concept.NetMass, Concept.GrossMass);
                    return;
                }

                if (meanings[i] is null or Concept.GrossMass && meanings[j] is null or Concept.NetMass && IsPacked(columns[j], columns[i]))
                {
                    (meanings[i], meanings[j]) = (Concept.GrossMass, Concept.NetMass);
                    return;
                }
            }
        }
    }

    // Masses are weighed: at least one of the two has decimals on most lines.
    private static bool IsPacked(BodyColumn net, BodyColumn gross)
    {
        var both = net.Numbers.Zip(gross.Numbers).Where(pair => pair is ({ Value: > 0 }, { Value: > 0 })).ToList();
        int heavier = both.Count(pair => pair.Second!.Value > pair.First!.Value && pair.Second.Value < Heaviest * pair.First.Value);
        int weighed = both.Count(pair => pair.First!.Decimals > 0 || pair.Second!.Decimals > 0);
        return net.IsNumeric && gross.IsNumeric && both.Count >= LeastMasses && heavier >= Most * both.Count && weighed >= Most * both.Count;
    }

    // What stands before units are quantities; whole numbers beside them and beside masses are packages.
    private static void Quantity(IReadOnlyList<BodyColumn> columns, Concept?[] meanings)
    {
        int[] open = [.. Enumerable.Range(0, columns.Count).Where(i => meanings[i] is null && columns[i].IsNumeric)];
        if (!meanings.Contains(Concept.ColumnQuantity) && open.Where(i => HasUnit(columns, i)).ToArray() is [int counted])
        {
            meanings[counted] = Concept.ColumnQuantity;
        }

        // Lists with prices seldom count packages; a litre is read as a one.
        bool weighed = meanings.Contains(Concept.NetMass) && meanings.Contains(Concept.ColumnQuantity)
            && !meanings.Intersect([Concept.PackageCount, Concept.ColumnPrice, Concept.ColumnAmount]).Any();
        if (weighed && open.Where(i => meanings[i] is null).ToArray() is [int packed] && columns[packed].Numbers.OfType<NumberRun>().All(number => number.Decimals == 0 && number.Value > 0))
        {
            meanings[packed] = Concept.PackageCount;
        }
    }

    private static bool HasUnit(IReadOnlyList<BodyColumn> columns, int i) =>
        (i + 1 < columns.Count && columns[i + 1].Holds(text => Units.Code(text) is not null))
        || columns[i].Cells.Count(cell => cell is { Words.Count: > 1 } && Units.Code(cell.Words[^1].Text) is not null) >= Most * columns[i].Cells.Count;
}
