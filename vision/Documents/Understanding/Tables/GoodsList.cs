namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>A list of goods on a paper.</summary>
/// <param name="Header">Its head.</param>
/// <param name="Rows">Its lines of goods.</param>
/// <param name="Sums">The row that sums its columns up; null where there is none.</param>
internal sealed record GoodsList(TableHeader Header, IReadOnlyList<GoodsRow> Rows, GoodsRow? Sums);
