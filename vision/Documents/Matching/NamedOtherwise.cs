using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>
/// Goods that a bill or waybill names in another language than the declaration, known by what the words mean
/// (<see cref="GoodsWords"/>). Goods are only said to be others where the bill names most of the declared ones, and something else
/// in the place of those that it does not.
/// </summary>
internal static class NamedOtherwise
{
    private const string Meant = "by what the words mean, as headings of the Harmonized System";

    /// <summary>What follows for the declared items; empty where the bill's words are not known well enough.</summary>
    public static List<Draft> Drafts(CustomsDeclaration declaration, IReadOnlyList<Field<string>> printed)
    {
        Printed[] onBill = [.. printed.SelectMany(field => GoodsWords.In(field.Value).Where(name => !name.IsWeak).Select(name => new Printed(field, name)))];
        Goods[] items = [.. declaration.Items.Select((item, i) => new Goods(item, i, Declared(item))).Where(one => one.Names.Count > 0)];

        // Each name stands for one item: where two are of a sort and the bill names one, nothing follows for the other.
        var free = new List<Printed>(onBill);
        var drafts = new List<Draft>();
        foreach (Goods goods in items)
        {
            if (free.FindIndex(goods.MayBe) is int at and >= 0)
            {
                drafts.Add(goods.As(Comparison.Similar, free[at].Field, free[at].Field.Value));
                free.RemoveAt(at);
            }
        }

        if (2 * drafts.Count <= items.Length && !(declaration.Items.Count == 1 && items.Length == 1 && onBill.Length > 0))
        {
            return [];
        }

        // In place of goods that are not there, goods that nobody declared.
        var others = new Queue<Printed>(onBill.Where(on => !Array.Exists(items, goods => goods.MayBe(on))));
        foreach (Goods goods in items.Where(goods => !Array.Exists(onBill, goods.MayBe)))
        {
            if (GoodsWords.In(goods.Item.Description!) is [{ IsWeak: false }, ..] && others.TryDequeue(out Printed? other))
            {
                drafts.Add(goods.As(Comparison.Different, other.Field, other.Name.Words.ToLowerInvariant()));
            }
        }

        return drafts;
    }

    // What the declared words mean; where they are not known, what the declared code says.
    private static IReadOnlyList<GoodsName> Declared(GoodsItem item)
    {
        IReadOnlyList<GoodsName> names = item.Description is string words ? GoodsWords.In(words) : [];
        return item.Description is null ? [] : names.Count > 0 ? names : item.HsCode is { Length: >= 4 } code ? [new GoodsName(item.Description, [code[..4]])] : [];
    }

    private sealed record Printed(Field<string> Field, GoodsName Name);

    private sealed record Goods(GoodsItem Item, int Index, IReadOnlyList<GoodsName> Names)
    {
        public bool MayBe(Printed on) => Names.Any(on.Name.MayBe);

        public Draft As(Comparison outcome, Field<string> field, string words) => new(
            ElementKinds.Description, DeclarationPaths.Item(Index) + "/Commodity/Description", Item.Description, new Verdict(outcome, 0, Meant), Shown.Of(field, words), "goods");
    }
}
