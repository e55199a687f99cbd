namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>Two scans and the warp between them, at the size that comparing works on.</summary>
/// <param name="First">The earlier scan.</param>
/// <param name="Second">The later one, at the first's scale.</param>
/// <param name="Warp">Where the first's places lie in the second.</param>
/// <param name="Rest">What it leaves over; null without parallax.</param>
/// <param name="Likeness">How alike their features are under it: 1 is the same.</param>
/// <param name="Confirmed">Share of textured blocks that match back where they came from.</param>
/// <param name="Moved">Blocks of <see cref="MatchBack.FullBlock"/> that match better elsewhere, row by row.</param>
/// <param name="BlocksAcross">Blocks of a row.</param>
internal sealed record AlignedPlanes(WorkingPlane First, WorkingPlane Second, ColumnWarp Warp, RestField? Rest, double Likeness, double Confirmed, bool[] Moved, int BlocksAcross)
{
    /// <summary>A plane of the second scan's size as the first would show it.</summary>
    /// <param name="second">The plane.</param>
    /// <param name="valid">1 where the second has samples, 0 where it has none.</param>
    public Plane Warped(Plane second, Plane valid) =>
        Rest is null ? Warp.Apply(second, valid) : Rest.Apply(Warp, second, valid, 1);

    /// <summary>Whether the block around a place matches better elsewhere.</summary>
    public bool MovedAt(int x, int y)
    {
        int i = Math.Min(x / MatchBack.FullBlock, BlocksAcross - 1), at = (y / MatchBack.FullBlock * BlocksAcross) + i;
        return i >= 0 && at < Moved.Length && Moved[at];
    }

    /// <summary>The place in the second's view, in its samples, of a place in the first's; borders of windows count in.</summary>
    public (double X, double Y) InSecond(double x, double y)
    {
        float column = (float)(((x - First.Window.X) / First.ScaleX) - .5), row = (float)(((y - First.Window.Y) / First.ScaleY) - .5);
        (float dx, float dy) = Rest?.At(column, row) ?? (0, 0);
        column += dx;
        row += dy;
        double across = ColumnWarp.At(Warp.X, column);
        double down = ColumnWarp.At(Warp.Middle, column) + (ColumnWarp.At(Warp.Reach, column) * Warp.Share(row));
        return (Second.Window.X + ((across + .5) * Second.ScaleX), Second.Window.Y + ((down + .5) * Second.ScaleY));
    }
}
