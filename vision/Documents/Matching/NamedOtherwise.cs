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
        (Field<string> Field, GoodsName Name)[] onBill = [.. printed.SelectMany(field => GoodsWords.In(field.Value).Where(name => !name.IsWeak).Select(name => (field, name)))];
        (GoodsItem Item, int Index, IReadOnlyList<GoodsName> Names)[] items =
        [
            .. declaration.Items.Select((item, i) => (Item: item, Index: i, Names: Declared(item))).Where(one => one.Names.Count > 0),
        ];
        (GoodsItem Item, int Index, IReadOnlyList<GoodsName> Names)[] found = [.. items.Where(one => onBill.Any(on => one.Names.Any(on.Name.MayBe)))];
        bool known = onBill.Length > 0 && (2 * found.Length > items.Length || (declaration.Items.Count == 1 && items.Length == 1));
        if (!known)
        {
            return [];
        }

        var drafts = new List<Draft>();
        foreach ((GoodsItem item, int index, IReadOnlyList<GoodsName> names) in found)
        {
            Field<string> field = onBill.First(on => names.Any(on.Name.MayBe)).Field;
            drafts.Add(Of(item, index, Comparison.Similar, field, field.Value));
        }

        // In place of goods that are not there, goods that nobody declared.
        Queue<(Field<string> Field, GoodsName Name)> others = new(onBill.Where(on => !items.Any(one => one.Names.Any(on.Name.MayBe))));
        foreach ((GoodsItem item, int index, _) in items.Except(found).Where(one => GoodsWords.In(one.Item.Description!) is [{ IsWeak: false }, ..]))
        {
            if (others.TryDequeue(out (Field<string> Field, GoodsName Name) other))
            {
                drafts.Add(Of(item, index, Comparison.Different, other.Field, other.Name.Words.ToLowerInvariant()));
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

    private static Draft Of(GoodsItem item, int index, Comparison outcome, Field<string> field, string words) => new(
        ElementKinds.Description, DeclarationPaths.Item(index) + "/Commodity/Description", item.Description, new Verdict(outcome, 0, Meant), Shown.Of(field, words), "goods");
}
