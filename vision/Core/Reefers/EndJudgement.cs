using VisionInspection.Core.Findings;
using VisionInspection.Core.Stages;

namespace VisionInspection.Core.Reefers;

/// <summary>What the concealment model says of one end.</summary>
/// <param name="LogOdds">Of something hidden there.</param>
/// <param name="Evidence">Log-odds cell by cell, row by row, as the window lies in the source.</param>
/// <param name="Columns">Cells across.</param>
/// <param name="Window">The source pixels under the cells.</param>
public sealed record EndJudgement(double LogOdds, IReadOnlyList<float> Evidence, int Columns, PixelBox Window)
{
    /// <summary>Cells down.</summary>
    public int Rows => Evidence.Count / Columns;

    /// <summary>Probability of something hidden.</summary>
    public double Score => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>The evidence as a saliency map.</summary>
    public SaliencyMap Map() => SaliencyScale.Map([.. Evidence], Columns, Window);

    /// <summary>The cell with the most evidence.</summary>
    public (int Column, int Row) Hottest()
    {
        int most = 0;
        for (int i = 1; i < Evidence.Count; i++)
        {
            most = Evidence[i] > Evidence[most] ? i : most;
        }

        return (most % Columns, most / Columns);
    }

    /// <summary>Source pixels of a block of cells, right and bottom excluded.</summary>
    public PixelBox Pixels(int left, int top, int right, int bottom)
    {
        int x0 = Window.X + (left * Window.Width / Columns), x1 = Window.X + (((right * Window.Width) + Columns - 1) / Columns);
        int y0 = Window.Y + (top * Window.Height / Rows), y1 = Window.Y + (((bottom * Window.Height) + Rows - 1) / Rows);
        return new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }

    /// <summary>
    /// Around the hottest cell and what hangs together with it at even odds or better, or at half its own log-odds where that
    /// is more.
    /// </summary>
    public PixelBox HotRegion()
    {
        (int column, int row) = Hottest();
        float least = Math.Max(0, Evidence[(row * Columns) + column] / 2);
        var seen = new bool[Evidence.Count];
        var waiting = new Queue<(int Column, int Row)>([(column, row)]);
        seen[(row * Columns) + column] = true;
        (int left, int top, int right, int bottom) = (column, row, column, row);
        while (waiting.TryDequeue(out (int Column, int Row) cell))
        {
            (left, right) = (Math.Min(left, cell.Column), Math.Max(right, cell.Column));
            (top, bottom) = (Math.Min(top, cell.Row), Math.Max(bottom, cell.Row));
            foreach ((int x, int y) in new[] { (cell.Column - 1, cell.Row), (cell.Column + 1, cell.Row), (cell.Column, cell.Row - 1), (cell.Column, cell.Row + 1) })
            {
                int i = (y * Columns) + x;
                if (x >= 0 && x < Columns && y >= 0 && y < Rows && !seen[i] && Evidence[i] >= least)
                {
                    seen[i] = true;
                    waiting.Enqueue((x, y));
                }
            }
        }

        return Pixels(left, top, right + 1, bottom + 1);
    }
}
