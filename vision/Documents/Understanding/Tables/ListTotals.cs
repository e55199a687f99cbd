using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>Totals that stand in the lists of goods themselves, under the head of what they sum up.</summary>
internal static class ListTotals
{
    /// <summary>The total of a column: of the row that sums up; on papers that put all goods in one line, of that line.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="lists">Its lists of goods.</param>
    /// <param name="concept">The column.</param>
    /// <param name="oneLine">The paper is of a kind that lists the whole shipment as one line.</param>
    public static Field<decimal>? Of(Paper paper, IReadOnlyList<GoodsList> lists, Concept concept, bool oneLine)
    {
        List<GoodsRow> rows = [.. lists.SelectMany(list => list.Rows)];
        if (lists.LastOrDefault(list => list.Sums is not null)?.Sums is not { } sums)
        {
            return oneLine && rows.Count == 1 ? GoodsReader.Positive(GoodsReader.Number(paper, rows[0][concept])) : null;
        }

        return GoodsReader.Positive(GoodsReader.Number(paper, sums[concept]));
    }
}
