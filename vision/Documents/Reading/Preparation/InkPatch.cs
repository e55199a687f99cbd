using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>Coloured ink that hangs together, as squares of a page: one stamp, one signature, one line of writing.</summary>
/// <param name="Tiles">The squares, row by row from 0.</param>
/// <param name="Grid">How the page is divided.</param>
internal sealed record InkPatch(IReadOnlyList<int> Tiles, InkGrid Grid)
{
    /// <summary>The box around it, in pixels of the page.</summary>
    public PageBox Box
    {
        get
        {
            int left = Tiles.Min(tile => tile % Grid.Across), top = Tiles[0] / Grid.Across;
            int right = Tiles.Max(tile => tile % Grid.Across), bottom = Tiles.Max(tile => tile / Grid.Across);
            return new PageBox(left * Grid.Side, top * Grid.Side, (right - left + 1) * Grid.Side, (bottom - top + 1) * Grid.Side);
        }
    }

    /// <summary>All patches of a page.</summary>
    /// <param name="kinds">Its pixels.</param>
    /// <param name="grid">How it is divided.</param>
    public static IEnumerable<InkPatch> In(InkKinds kinds, InkGrid grid)
    {
        bool[] open = grid.Coloured(kinds);
        var next = new Stack<int>();
        for (int first = 0; first < open.Length; first++)
        {
            if (!open[first])
            {
                continue;
            }

            var tiles = new List<int>();
            open[first] = false;
            next.Push(first);
            while (next.TryPop(out int tile))
            {
                tiles.Add(tile);
                foreach (int beside in grid.Beside(tile))
                {
                    if (open[beside])
                    {
                        open[beside] = false;
                        next.Push(beside);
                    }
                }
            }

            yield return new InkPatch(tiles, grid);
        }
    }
}
