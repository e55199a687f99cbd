namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>A list of goods on a paper.</summary>
/// <param name="Header">Its head.</param>
/// <param name="Rows">Its lines of goods.</param>
/// <param name="Sums">The row that sums its columns up; null where there is none.</param>
internal sealed record GoodsList(TableHeader Header, IReadOnlyList<GoodsRow> Rows, GoodsRow? Sums)
{
    /// <summary>True for a line of the list, its head included: what stands there is said of the goods in it, not of the paper.</summary>
    public bool Holds(int line) => Rows.Count > 0 && ((Header.First <= line && line <= Header.Last) || Rows.Any(row => row.Lines.Contains(line)) || Sums?.Lines.Contains(line) == true);
}
