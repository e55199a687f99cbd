using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching.Lines;

/// <summary>
/// Goods items and the lines of a paper: the best one-to-one pairing first, then lines left over join the item of their
/// HS code or description whose sums they bring nearer to the declared.
/// </summary>
internal sealed class LineAlignment
{
    private static readonly string[] NotGoods =
    [
        "FREIGHT", "INSURANCE", "FRACHT", "VERSICHERUNG", "FRET", "TRANSPORT", "FLETE", "SEGURO", "FRETE", "NOLO", "TRASPORTO", "ASSICURAZIONE",
        "VRACHT", "VERZEKERING", "DISCOUNT", "RABATT", "REMISE", "DESCUENTO", "DESCONTO", "SCONTO", "KORTING", "SHIPPING", "VERSAND", "TOTAL", "SUBTOTAL",
    ];

    private readonly List<LineItem>[] groups;

    public LineAlignment(IReadOnlyList<GoodsItem> items, IReadOnlyList<LineItem> lines)
    {
        groups = [.. items.Select(_ => new List<LineItem>())];
        Pairing = new double[items.Count];
        LineItem[] goods = [.. lines.Where(IsGoods)];
        double[][] worth = [.. items.Select(item => goods.Select(line => Worth(item, line)).ToArray())];
        int[] assigned = Assignment.Best(items.Count, goods.Length, (i, j) => worth[i][j]);
        var free = new HashSet<int>(Enumerable.Range(0, goods.Length));
        for (int i = 0; i < items.Count; i++)
        {
            if (assigned[i] >= 0 && worth[i][assigned[i]] >= Parameters.PairFrom)
            {
                groups[i].Add(goods[assigned[i]]);
                Pairing[i] = worth[i][assigned[i]];
                free.Remove(assigned[i]);
            }
        }

        Extra = [.. free.Order().Where(j => !Joins(items, goods[j])).Select(j => goods[j])];
    }

    /// <summary>How sure each item's pairing is, 0 to 1.</summary>
    public double[] Pairing { get; }

    /// <summary>Lines of goods that no item covers.</summary>
    public IReadOnlyList<LineItem> Extra { get; }

    /// <summary>The lines of an item; none where the paper does not list it.</summary>
    public IReadOnlyList<LineItem> LinesOf(int item) => groups[item];

    // Several lines of one tariff code make one goods item: a line joins where the sum then fits better.
    private bool Joins(IReadOnlyList<GoodsItem> items, LineItem line)
    {
        for (int i = 0; i < items.Count; i++)
        {
            bool alike = items[i].HsCode is string declared && line.HsCode is { } printed
                ? !Different(CodeComparison.Hs(declared, printed.Value))
                : items[i].Description is string goods && line.Description is { } words && TextComparison.Description(goods, words.Value).Similarity >= Parameters.SameGoods;
            if (alike && groups[i].Count > 0 && (Nearer(items[i].Amount, groups[i], line, one => one.Amount) ?? Nearer(items[i].Quantity, groups[i], line, one => one.Quantity)) == true)
            {
                groups[i].Add(line);
                return true;
            }
        }

        return false;
    }

    private static bool? Nearer(decimal? declared, List<LineItem> group, LineItem line, Func<LineItem, Field<decimal>?> field)
    {
        if (declared is null || field(line) is not { } more || group.Any(one => field(one) is null))
        {
            return null;
        }

        decimal sum = group.Sum(one => field(one)!.Value);
        return Math.Abs(declared.Value - sum - more.Value) < Math.Abs(declared.Value - sum);
    }

    private static bool IsGoods(LineItem line) =>
        line.Description is null ? line.Amount is not null || line.Quantity is not null || line.HsCode is not null
        : !Folding.Words(line.Description.Value).Take(2).Any(word => NotGoods.Contains(word));

    private static double Worth(GoodsItem item, LineItem line)
    {
        double sum = 0;
        double weights = 0;
        Add(3, item.HsCode is string hs && line.HsCode is { } code ? CodeComparison.Hs(hs, code.Value) : null, whole: false);
        Add(2.5, item.Description is string goods && line.Description is { } words ? TextComparison.Description(goods, words.Value) : null, whole: false);
        Add(2, Number(item.Amount, line.Amount), whole: true);
        Add(1.5, Number(item.Quantity, line.Quantity), whole: true);
        Add(1, Number(item.UnitPrice, line.UnitPrice), whole: true);
        Add(1, Number(item.NetMass, line.NetMass), whole: true);
        Add(1, Number(item.GrossMass, line.GrossMass), whole: true);
        Add(0.5, item.PackageCount is int declared && line.PackageCount is { } packages ? NumberComparison.Compare(declared, packages.Value, packages.Printed, exact: true) : null, whole: true);
        return weights == 0 ? 0 : (sum / weights) + (item.Number == line.Number ? 0.02 : 0);

        void Add(double weight, Verdict? verdict, bool whole)
        {
            if (verdict is Verdict one)
            {
                weights += weight;
                sum += weight * (Different(one) ? (whole ? 0 : one.Similarity * one.Similarity * 0.6) : Math.Max(0.8, one.Similarity));
            }
        }
    }

    private static Verdict? Number(decimal? declared, Field<decimal>? read) =>
        declared is decimal number && read is not null ? NumberComparison.Compare(number, read.Value, read.Printed, exact: false) : null;

    private static bool Different(Verdict verdict) => verdict.Outcome == Comparison.Different;
}
