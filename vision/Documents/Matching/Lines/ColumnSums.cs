using VisionInspection.Declarations;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching.Lines;

/// <summary>
/// What the totals printed on a paper say of its lines: whether the lines read add up to them, and whether the declared
/// items would where the lines read do not.
/// </summary>
internal sealed class ColumnSums
{
    private readonly Dictionary<string, (bool Read, bool Declared)> columns;

    public ColumnSums(IReadOnlyList<GoodsItem> items, DocumentFields fields)
    {
        columns = new()
        {
            [ElementKinds.Amount] = Check([fields.NetTotal?.Value, fields.GrandTotal?.Value], fields.Lines.Select(line => line.Amount?.Value), items.Select(item => item.Amount)),
            [ElementKinds.NetMass] = Check([fields.NetMass?.Value], fields.Lines.Select(line => line.NetMass?.Value), items.Select(item => item.NetMass)),
            [ElementKinds.GrossMass] = Check([fields.GrossMass?.Value], fields.Lines.Select(line => line.GrossMass?.Value), items.Select(item => item.GrossMass)),
            [ElementKinds.Packages] = Check([fields.PackageCount?.Value], fields.Lines.Select(line => (decimal?)line.PackageCount?.Value), items.Select(item => (decimal?)item.PackageCount)),
        };
    }

    /// <summary>The lines of some column add up to its total: none was overlooked, none read twice.</summary>
    public bool AnyComesOut => columns.Values.Any(column => column.Read);

    /// <summary>Some total is printed and fits the declared items, but not the lines as read: lines were overlooked or misread.</summary>
    public bool AnySpeaksForDeclared => columns.Values.Any(column => column is { Read: false, Declared: true });

    /// <summary>The total of this column fits the declared items and not the lines as read.</summary>
    public bool SpeaksForDeclared(string element) => columns.TryGetValue(element, out (bool Read, bool Declared) column) && column is { Read: false, Declared: true };

    private static (bool, bool) Check(decimal?[] totals, IEnumerable<decimal?> read, IEnumerable<decimal?> declared) =>
        (Fits(totals, read), Fits(totals, declared));

    private static bool Fits(decimal?[] totals, IEnumerable<decimal?> parts)
    {
        decimal?[] all = [.. parts];
        return all.Length > 0 && all.All(part => part is not null) && all.Sum() is { } sum && totals.Any(total => total is decimal value && Math.Abs(value - sum) <= 0.01m);
    }
}
