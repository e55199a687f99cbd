using VisionInspection.Devices.Simulation.Papers.Layouts;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>A table of goods: heads, cells that wrap, rules or none, over as many pages as it takes.</summary>
internal sealed class GoodsTable(Sheet sheet, IReadOnlyList<GoodsTable.Column> columns)
{
    private const double Pad = 3;

    /// <summary>A column.</summary>
    /// <param name="Head">Its head.</param>
    /// <param name="Share">Its share of the width.</param>
    /// <param name="IsNumber">Numbers stand to the right.</param>
    public sealed record Column(string Head, double Share, bool IsNumber);

    private readonly double scale = (Sheet.Right - Sheet.Left) / columns.Sum(column => column.Share);
    private double top;
    private int rows;

    public void Head()
    {
        var lines = columns.Select(column => sheet.Wrapped(column.Head, (column.Share * scale) - (2 * Pad) - 4)).ToArray();
        double height = (lines.Max(cell => cell.Count) * sheet.Step) + 4;
        top = sheet.Y;
        if (sheet.Layout.Table is TableStyle.Zebra or TableStyle.Grid)
        {
            sheet.Page.Fill(Sheet.Left, sheet.Y, Sheet.Right - Sheet.Left, height, 0.86);
        }

        Cells(lines, bold: true);
        sheet.Y += height;
        if (sheet.Layout.Table != TableStyle.Unruled)
        {
            sheet.Page.Line(Sheet.Left, sheet.Y, Sheet.Right, sheet.Y, 0.9);
        }

        if (sheet.Layout.Table is TableStyle.Ruled or TableStyle.Grid)
        {
            sheet.Page.Line(Sheet.Left, top, Sheet.Right, top, 0.9);
        }
    }

    /// <summary>A row; each cell in lines of its own where it has line feeds or is too wide.</summary>
    public void Row(params IReadOnlyList<string> cells)
    {
        IReadOnlyList<string>[] lines =
        [
            .. cells.Select((cell, i) => (IReadOnlyList<string>)[.. cell.Split('\n').SelectMany(line => columns[i].IsNumber ? [line] : sheet.Wrapped(line, (columns[i].Share * scale) - (2 * Pad)))]),
        ];
        double height = (lines.Max(cell => cell.Count) * sheet.Step) + 4;
        if (sheet.Full(height))
        {
            End();
            sheet.NewPage();
            Head();
        }

        if (sheet.Layout.Table == TableStyle.Zebra && rows++ % 2 == 1)
        {
            sheet.Page.Fill(Sheet.Left, sheet.Y, Sheet.Right - Sheet.Left, height, 0.94);
        }

        Cells(lines, bold: false);
        sheet.Y += height;
        if (sheet.Layout.Table is TableStyle.Ruled or TableStyle.Grid)
        {
            sheet.Page.Line(Sheet.Left, sheet.Y, Sheet.Right, sheet.Y, 0.4);
        }
    }

    /// <summary>Closes the rules of this page.</summary>
    public void End()
    {
        if (sheet.Layout.Table == TableStyle.Grid)
        {
            double x = Sheet.Left;
            sheet.Page.Line(x, top, x, sheet.Y, 0.4);
            foreach (Column column in columns)
            {
                x += column.Share * scale;
                sheet.Page.Line(x, top, x, sheet.Y, 0.4);
            }
        }
    }

    private void Cells(IReadOnlyList<string>[] lines, bool bold)
    {
        double start = sheet.Y;
        double x = Sheet.Left;
        for (int i = 0; i < columns.Count; i++)
        {
            sheet.Y = start + sheet.Step - 1;
            foreach (string line in lines[i])
            {
                if (columns[i].IsNumber)
                {
                    sheet.TextRight(x + (columns[i].Share * scale) - Pad, line, bold);
                }
                else
                {
                    sheet.Text(x + Pad, line, bold);
                }

                sheet.Y += sheet.Step;
            }

            x += columns[i].Share * scale;
        }

        sheet.Y = start;
    }
}
