namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>Points on lines of text with their skew taken out, measured from the middle of the page.</summary>
internal sealed class LinePoints
{
    /// <summary>Turns points back.</summary>
    /// <param name="points">The points.</param>
    /// <param name="degrees">Lines fall to the right by this much.</param>
    public LinePoints(InkPoints points, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        HalfWidth = ((points.Width * cosine) + (points.Height * Math.Abs(sine))) / 2;
        HalfHeight = ((points.Height * cosine) + (points.Width * Math.Abs(sine))) / 2;
        X = new double[points.X.Length];
        Y = new double[points.X.Length];
        for (int i = 0; i < X.Length; i++)
        {
            double dx = points.X[i] - (points.Width / 2.0);
            double dy = points.Y[i] - (points.Height / 2.0);
            X[i] = (dx * cosine) + (dy * sine);
            Y[i] = (dy * cosine) - (dx * sine);
        }
    }

    /// <summary>Pixels right of the middle.</summary>
    public double[] X { get; }

    /// <summary>Pixels below the middle.</summary>
    public double[] Y { get; }

    /// <summary>Half of the page's width in pixels.</summary>
    public double HalfWidth { get; }

    /// <summary>Half of the page's height in pixels.</summary>
    public double HalfHeight { get; }

    /// <summary>Pixels below the middle once a bow is taken out.</summary>
    /// <param name="bow">The bow.</param>
    public double[] Level(LineBow bow)
    {
        double[] level = new double[Y.Length];
        for (int i = 0; i < level.Length; i++)
        {
            level[i] = Y[i] - (HalfWidth * bow.Fall(X[i] / HalfWidth, Y[i] / HalfHeight));
        }

        return level;
    }

    /// <summary>How sharply the points crowd into rows: 1 is noise, print has 2 and more.</summary>
    /// <param name="level">Pixels below the middle.</param>
    public double Sharpness(double[] level)
    {
        int[] counts = new int[(int)(3 * HalfHeight) + 1];
        foreach (double y in level)
        {
            int row = (int)Math.Round(y + (1.5 * HalfHeight));
            if (row >= 0 && row < counts.Length)
            {
                counts[row]++;
            }
        }

        return counts.Sum(count => (double)count * count) * 2 * HalfHeight / ((double)level.Length * level.Length);
    }
}
