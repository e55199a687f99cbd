using VisionInspection.Devices.Simulation.Imaging;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>
/// The true way from places of the first scan to the second. Without parallax every place has one. Where the beam has moved,
/// what lies nearer goes elsewhere than what lies further, and a place goes where the edges seen around it go; a flat place
/// then has no true way.
/// </summary>
public sealed class PairWarp
{
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
        double depth = parallax ? depths.EdgesAt(line, y) : 0;
        return double.IsNaN(depth) ? (double.NaN, double.NaN) : InSecond(line, y, depth);
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
