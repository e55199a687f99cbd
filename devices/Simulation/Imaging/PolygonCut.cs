namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>Where an upright line crosses a polygon: pairs of heights between which it runs inside.</summary>
internal static class PolygonCut
{
    /// <summary>Writes the crossings in ascending order and returns how many; a polygon with more than fit is cut short.</summary>
    public static int At(IReadOnlyList<(double X, double Y)> outline, double x, Span<double> crossings)
    {
        int count = 0;
        for (int i = 0; i < outline.Count && count < crossings.Length; i++)
        {
            (double ax, double ay) = outline[i];
            (double bx, double by) = outline[i + 1 == outline.Count ? 0 : i + 1];

            // Half-open, so that a corner counts once.
            if ((ax <= x) != (bx <= x))
            {
                crossings[count++] = ay + ((by - ay) * (x - ax) / (bx - ax));
            }
        }

        crossings[..count].Sort();
        return count;
    }
}
