namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>Side views that goods share: rounded blocks, leaning sheets, discs, heaps.</summary>
internal static class Outlines
{
    private const int StepsPerCorner = 5;

    /// <summary>A block with rounded corners at its top and bottom.</summary>
    public static IReadOnlyList<(double X, double Y)> Rounded(Space space, double topRadius, double bottomRadius)
    {
        double widest = space.Length / 2;
        (double tx, double ty) = (Math.Min(topRadius, widest), Math.Min(topRadius, space.Height * 0.6));
        (double bx, double by) = (Math.Min(bottomRadius, widest), Math.Min(bottomRadius, space.Height * 0.4));
        var outline = new List<(double X, double Y)>(4 * (StepsPerCorner + 1));
        Corner(outline, space.Rear - bx, space.Y + by, bx, by, -90);
        Corner(outline, space.Rear - tx, space.Top - ty, tx, ty, 0);
        Corner(outline, space.X + tx, space.Top - ty, tx, ty, 90);
        Corner(outline, space.X + bx, space.Y + by, bx, by, 180);
        return outline;
    }

    /// <summary>A stack of soft layers, none quite in line, with a rounded top.</summary>
    public static IReadOnlyList<(double X, double Y)> Stack(
        Space space, int layers, double jitter, double dome, SceneRandom random)
    {
        double shoulder = space.Top - dome;
        var left = new List<(double X, double Y)>();
        var outline = new List<(double X, double Y)>();
        for (int i = 0; i < layers; i++)
        {
            double low = space.Y + ((shoulder - space.Y) * i / layers);
            double high = space.Y + ((shoulder - space.Y) * (i + 1) / layers);
            double rear = space.Rear - (random.Unit() * jitter);
            double front = space.X + (random.Unit() * jitter);
            outline.Add((rear - (jitter * 0.4), low));
            outline.Add((rear, (low + high) / 2));
            left.Add((front + (jitter * 0.4), low));
            left.Add((front, (low + high) / 2));
        }

        (double rx, double tilt) = ((space.Length / 2) - jitter, random.Uniform(0, 0.3) * dome);
        outline.AddRange(Enumerable.Range(0, 9).Select(i => (
            space.MidX + (rx * Math.Cos(Math.PI * i / 8)),
            shoulder + ((dome - tilt) * Math.Sin(Math.PI * i / 8)) + (tilt * i / 8))));
        left.Reverse();
        outline.AddRange(left);
        return outline;
    }

    /// <summary>A disc or ellipse.</summary>
    public static IReadOnlyList<(double X, double Y)> Disc(
        double x, double y, double radiusX, double radiusY, int corners = 16) =>
        [.. Enumerable.Range(0, corners).Select(i => (
            x + (radiusX * Math.Cos(2 * Math.PI * i / corners)), y + (radiusY * Math.Sin(2 * Math.PI * i / corners))))];

    /// <summary>A sheet that stands on its edge and leans: positive towards the rear.</summary>
    public static IReadOnlyList<(double X, double Y)> Leaning(
        double x, double y, double thickness, double height, double lean) =>
        [(x, y), (x + thickness, y), (x + thickness + lean, y + height), (x + lean, y + height)];

    /// <summary>What lies under a skyline of heights at even steps.</summary>
    public static IReadOnlyList<(double X, double Y)> Under(double x, double y, double step, IReadOnlyList<double> heights) =>
        [
            (x, y),
            .. heights.Select((h, i) => (x + (i * step), y + Math.Max(0.002, h))),
            (x + ((heights.Count - 1) * step), y),
        ];

    // A quarter of an ellipse, from the given angle on.
    private static void Corner(
        List<(double X, double Y)> outline, double x, double y, double radiusX, double radiusY, double from)
    {
        for (int i = 0; i <= StepsPerCorner; i++)
        {
            double angle = (from + (90.0 * i / StepsPerCorner)) * Math.PI / 180;
            outline.Add((x + (radiusX * Math.Cos(angle)), y + (radiusY * Math.Sin(angle))));
        }
    }
}
