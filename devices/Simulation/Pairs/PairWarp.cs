using VisionInspection.Devices.Simulation.Imaging;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>
/// The true way from places of the first scan to the second. Without parallax every place has one. Where the beam has moved,
/// what lies nearer goes elsewhere than what lies further, and a place goes where the edges seen around it go. A flat place then
/// has no true way, nor one too dark to be seen, nor one where near and far edges are seen through each other and go to
/// places more than a sample off their middle: a target of registration must be one point.
/// </summary>
public sealed class PairWarp
{
    // By how much, root mean square in samples, the counterparts of what is seen in one place may lie off their middle.
    private const double OnePlace = 1;

    private readonly ScanSetup first;
    private readonly ScanSetup second;
    private readonly DepthPlane depths;
    private readonly double turn;
    private readonly bool parallax;

    internal PairWarp(ScanSetup first, ScanSetup second, DepthPlane depths, double turn, bool parallax)
    {
        this.parallax = parallax;
        this.first = first;
        this.second = second;
        this.depths = depths;
        this.turn = turn;
    }

    /// <summary>Place in the second scan, in pixels with their middles at a half; NaN where it has none.</summary>
    /// <param name="x">Lines of the first scan's picture.</param>
    /// <param name="y">Samples of it.</param>
    public (double X, double Y) InSecond(double x, double y)
    {
        double line = first.Backward ? first.Lines - x : x;
        if (!parallax)
        {
            return InSecond(line, y, 0);
        }

        if (depths.EdgesAt(line, y) is not (double depth, double spread))
        {
            return (double.NaN, double.NaN);
        }

        ((double X, double Y) near, (double X, double Y) far) = (InSecond(line, y, depth - spread), InSecond(line, y, depth + spread));
        return double.Hypot(near.X - far.X, near.Y - far.Y) > 2 * OnePlace ? (double.NaN, double.NaN) : InSecond(line, y, depth);
    }

    private (double X, double Y) InSecond(double line, double row, double depth)
    {
        int i = Math.Clamp((int)line, 0, first.Lines - 1);
        double along = first.Edges[i] + ((line - i) * (first.Edges[i + 1] - first.Edges[i]));
        double near = first.Beam.NearHeight(row + (Sway(first, line) / first.Beam.RowPitch));
        double height = first.Beam.SourceHeight
            + ((near - first.Beam.SourceHeight) * (first.Beam.SourceDistance + depth) / first.Beam.SourceDistance);
        double other = second.LineOf(along + (turn * depth));
        double y = second.Beam.RowOf(height, depth) - (Sway(second, other) / second.Beam.RowPitch);
        return (second.Backward ? second.Lines - other : other, y);
    }

    // Sway is one figure a line, and holds in the middle of it.
    private static double Sway(ScanSetup setup, double line)
    {
        double at = Math.Clamp(line - .5, 0, setup.Lines - 1);
        int i = Math.Min((int)at, setup.Lines - 2);
        return setup.Sway[i] + ((at - i) * (setup.Sway[i + 1] - setup.Sway[i]));
    }
}
