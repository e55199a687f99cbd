namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>
/// How far each ray of the fan runs, counted along z, inside a body cut by the scan plane. The length along the ray itself is
/// longer by the row's obliquity, which does not depend on the body and is applied once at the end.
/// </summary>
internal sealed class CrossSection(FanBeam beam)
{
    // Each row averages this many rays.
    private const int RaysPerRow = 2;
    private const double Level = 1e-9;

    private readonly double[] slopes = Slopes(beam);

    /// <summary>Lengths per row, metres; valid from <see cref="First"/> to before <see cref="End"/>.</summary>
    public float[] Lengths { get; } = new float[beam.Rows];

    /// <summary>First row that the body touches.</summary>
    public int First { get; private set; }

    /// <summary>Row after the last one it touches.</summary>
    public int End { get; private set; }

    /// <summary>No body.</summary>
    public void Clear()
    {
        First = beam.Rows;
        End = 0;
    }

    /// <summary>Adds a rectangle, or takes one away with a negative sign.</summary>
    public void AddRectangle(double yLow, double yHigh, double zNear, double zFar, float sign = 1)
    {
        (int from, int to) = Rows(
            Math.Min(beam.RowOf(yHigh, zNear), beam.RowOf(yHigh, zFar)), Math.Max(beam.RowOf(yLow, zNear), beam.RowOf(yLow, zFar)));
        double low = yLow - beam.SourceHeight, high = yHigh - beam.SourceHeight;
        double near = zNear + beam.SourceDistance, far = zFar + beam.SourceDistance;
        for (int row = from; row < to; row++)
        {
            double sum = 0;
            for (int ray = row * RaysPerRow; ray < (row + 1) * RaysPerRow; ray++)
            {
                double slope = slopes[ray];
                double enter = near, leave = far;
                if (Math.Abs(slope) > Level)
                {
                    double a = low / slope, b = high / slope;
                    enter = Math.Max(enter, Math.Min(a, b));
                    leave = Math.Min(leave, Math.Max(a, b));
                }
                else if (low > 0 || high < 0)
                {
                    continue;
                }

                sum += Math.Max(0, leave - enter);
            }

            Lengths[row] += sign * (float)(sum / RaysPerRow);
        }
    }

    /// <summary>Adds an ellipse, or takes one away with a negative sign.</summary>
    public void AddEllipse(double y, double z, double radiusY, double radiusZ, float sign = 1)
    {
        (int from, int to) = Rows(
            Math.Min(beam.RowOf(y + radiusY, z - radiusZ), beam.RowOf(y + radiusY, z + radiusZ)),
            Math.Max(beam.RowOf(y - radiusY, z - radiusZ), beam.RowOf(y - radiusY, z + radiusZ)));
        double centreY = y - beam.SourceHeight, centreZ = z + beam.SourceDistance;
        double inverseY = 1 / (radiusY * radiusY), inverseZ = 1 / (radiusZ * radiusZ);
        for (int row = from; row < to; row++)
        {
            double sum = 0;
            for (int ray = row * RaysPerRow; ray < (row + 1) * RaysPerRow; ray++)
            {
                // The ray is y = slope z through the source; put into the ellipse it is a quadratic in z.
                double slope = slopes[ray];
                double a = (slope * slope * inverseY) + inverseZ;
                double b = (slope * centreY * inverseY) + (centreZ * inverseZ);
                double c = (centreY * centreY * inverseY) + (centreZ * centreZ * inverseZ) - 1;
                double discriminant = (b * b) - (a * c);
                sum += discriminant > 0 ? 2 * Math.Sqrt(discriminant) / a : 0;
            }

            Lengths[row] += sign * (float)(sum / RaysPerRow);
        }
    }

    private static double[] Slopes(FanBeam beam)
    {
        var slopes = new double[beam.Rows * RaysPerRow];
        for (int i = 0; i < slopes.Length; i++)
        {
            slopes[i] = beam.Slope((i + 0.5) / RaysPerRow);
        }

        return slopes;
    }

    // Grows the touched range and clears what is new in it.
    private (int From, int To) Rows(double first, double last)
    {
        int from = (int)Math.Clamp(Math.Floor(first), 0, beam.Rows);
        int to = (int)Math.Clamp(Math.Ceiling(last), from, beam.Rows);
        if (from == to)
        {
            return (from, to);
        }

        if (First >= End)
        {
            Array.Clear(Lengths, from, to - from);
            (First, End) = (from, to);
            return (from, to);
        }

        if (from < First)
        {
            Array.Clear(Lengths, from, First - from);
            First = from;
        }

        if (to > End)
        {
            Array.Clear(Lengths, End, to - End);
            End = to;
        }

        return (from, to);
    }
}
