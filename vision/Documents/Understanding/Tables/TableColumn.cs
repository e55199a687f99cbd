using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>A column of a list of goods.</summary>
/// <param name="Rows">What stands in it: one meaning, or one a printed row where two heads stand over each other.</param>
/// <param name="Left">Left edge of what belongs to it.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Quality">How well its head was read.</param>
internal sealed record TableColumn(IReadOnlyList<Concept> Rows, int Left, int Right, double Quality)
{
    private static readonly HashSet<Concept> Known =
    [
        Concept.ColumnPosition, Concept.ColumnArticle, Concept.ColumnDescription, Concept.ColumnHsCode, Concept.ColumnQuantity, Concept.ColumnUnit,
        Concept.ColumnPrice, Concept.ColumnAmount, Concept.ColumnTax, Concept.ColumnDiscount, Concept.ColumnPriceBase, Concept.ColumnOther,
        Concept.Origin, Concept.GrossMass, Concept.NetMass, Concept.PackageCount, Concept.Marks,
    ];

    // Where a head may mean several things, what the list still lacks is taken, in this order.
    private static readonly Concept[] Order =
    [
        Concept.ColumnDescription, Concept.ColumnQuantity, Concept.ColumnPrice, Concept.ColumnAmount, Concept.GrossMass, Concept.NetMass, Concept.PackageCount,
        Concept.ColumnUnit, Concept.ColumnHsCode, Concept.Origin, Concept.ColumnTax, Concept.ColumnPosition, Concept.ColumnArticle,
        Concept.ColumnPriceBase, Concept.ColumnDiscount, Concept.Marks, Concept.ColumnOther,
    ];

    public IEnumerable<Concept> Concepts => Rows;

    /// <summary>What stands in a printed row of a line of goods.</summary>
    public Concept At(int row) => Rows[Math.Min(row, Rows.Count - 1)];

    /// <summary>True for columns of numbers alone, units and currencies apart.</summary>
    public bool IsNumeric => Rows.All(concept => concept is Concept.ColumnQuantity or Concept.ColumnPrice or Concept.ColumnAmount or Concept.ColumnTax
        or Concept.ColumnDiscount or Concept.ColumnPriceBase or Concept.GrossMass or Concept.NetMass or Concept.PackageCount or Concept.ColumnPosition);

    public static bool IsColumn(Concept concept) => Known.Contains(concept);

    /// <summary>Columns with one meaning each.</summary>
    public static IReadOnlyList<TableColumn> Resolved(IReadOnlyList<HeaderCell> cells)
    {
        var taken = new HashSet<Concept>(cells.SelectMany(cell => cell.Concepts).Where(concepts => concepts.Count == 1).Select(concepts => concepts[0]));
        var columns = new List<TableColumn>();
        foreach (HeaderCell cell in cells)
        {
            var rows = new List<Concept>();
            foreach (IReadOnlyList<Concept> concepts in cell.Concepts)
            {
                Concept chosen = concepts.Count == 1 ? concepts[0]
                    : concepts.OrderBy(concept => taken.Contains(concept)).ThenBy(concept => Array.IndexOf(Order, concept)).First();
                taken.Add(chosen);
                rows.Add(chosen);
            }

            columns.Add(new TableColumn(rows, cell.Words.Left, cell.Words.Right, cell.Quality));
        }

        return columns;
    }
}
