namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// The angle at which points crowd into the fewest lines: a projection profile's energy (sum of squares), searched
/// coarsely and then finely.
/// </summary>
/// <param name="Degrees">Lines fall to the right by this much.</param>
/// <param name="Sharpness">Energy beside that of points strewn evenly: 1 is noise, print has 2 and more.</param>
internal readonly record struct LineAngle(double Degrees, double Sharpness)
{
    private const double Widest = 10;
    private const double Coarse = 0.5;
    private const double Fine = 0.05;
    private const int LeastPoints = 50;

    /// <summary>Finds it; none where there is too little print to tell.</summary>
    public static LineAngle Of(InkPoints points)
    {
        if (points.X.Length < LeastPoints)
        {
            return default;
        }

        int[] counts = new int[(2 * points.Height) + points.Width + 2];
        double best = Search(points, counts, -Widest, Widest, Coarse);
        best = Search(points, counts, best - Coarse, best + Coarse, Fine * 2);
        best = Search(points, counts, best - (Fine * 2), best + (Fine * 2), Fine);
        double even = (double)points.X.Length * points.X.Length / points.Height;
        return new LineAngle(Math.Round(best, 2), Energy(points, counts, best) / even);
    }

    private static double Search(InkPoints points, int[] counts, double from, double to, double step)
    {
        double best = 0;
        double most = -1;
        for (int i = 0; from + (i * step) <= to + 1e-9; i++)
        {
            double angle = from + (i * step);
            double energy = Energy(points, counts, angle);

            // A tie goes to the level page.
            if (energy > most || (energy == most && Math.Abs(angle) < Math.Abs(best)))
            {
                (best, most) = (angle, energy);
            }
        }

        return best;
    }

    private static double Energy(InkPoints points, int[] counts, double degrees)
    {
        Array.Clear(counts);
        int slope = (int)(Math.Tan(degrees * Math.PI / 180) * 65536);
        int origin = points.Height / 2;
        int middle = points.Width / 2;
        long energy = 0;
        (int[] xs, int[] ys) = (points.X, points.Y);

        // Nothing here can overflow: a coarse page is some thousand pixels wide, and the slopes are small.
        unchecked
        {
            for (int i = 0; i < xs.Length; i++)
            {
                int row = ys[i] + origin - ((((xs[i] - middle) * slope) + 32768) >> 16);
                if ((uint)row < (uint)counts.Length)
                {
                    // Each count adds two times itself and one to the sum of squares.
                    energy += (2 * counts[row]++) + 1;
                }
            }
        }

        return energy;
    }
}
