namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>Two scans and the warp between them, at the size that comparing works on.</summary>
/// <param name="First">The earlier scan.</param>
/// <param name="Second">The later one, at the first's scale.</param>
/// <param name="Warp">Where the first's places lie in the second.</param>
/// <param name="Likeness">How alike their features are under it: 1 is the same.</param>
internal sealed record AlignedPlanes(WorkingPlane First, WorkingPlane Second, ColumnWarp Warp, double Likeness)
{
    /// <summary>The place in the second's view, in its samples, of a place in the first's; borders of windows count in.</summary>
    public (double X, double Y) InSecond(double x, double y)
    {
        float column = (float)(((x - First.Window.X) / First.ScaleX) - .5), row = (float)(((y - First.Window.Y) / First.ScaleY) - .5);
        double across = ColumnWarp.At(Warp.X, column);
        double down = ColumnWarp.At(Warp.Middle, column) + (ColumnWarp.At(Warp.Reach, column) * Warp.Share(row));
        return (Second.Window.X + ((across + .5) * Second.ScaleX), Second.Window.Y + ((down + .5) * Second.ScaleY));
    }
}
