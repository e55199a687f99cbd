using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>What stands under each other on the lines of goods, whatever the head over it says.</summary>
/// <param name="Left">Left edge, pixels.</param>
/// <param name="Right">Right edge, pixels.</param>
/// <param name="Cells">One a line of goods; null where nothing stands there.</param>
/// <param name="Numbers">The number of each cell; null where it holds none, or words beside it.</param>
internal sealed record BodyColumn(int Left, int Right, IReadOnlyList<WordRun?> Cells, IReadOnlyList<NumberRun?> Numbers)
{
    private const double Most = 0.7;
    private const double Half = 0.5;

    /// <summary>Numbers, units and currencies apart, on most lines that have anything here.</summary>
    public bool IsNumeric { get; } = Numbers.Count(number => number is not null) >= Half * Numbers.Count
        && Numbers.Count(number => number is not null) >= Most * Cells.Count(cell => cell is not null);

    /// <summary>True where most of its cells are of a sort.</summary>
    public bool Holds(Func<string, bool> sort)
    {
        List<WordRun> filled = [.. Cells.OfType<WordRun>()];
        return filled.Count >= Half * Cells.Count && filled.Count(cell => sort(cell.Text)) >= Most * filled.Count;
    }
}
