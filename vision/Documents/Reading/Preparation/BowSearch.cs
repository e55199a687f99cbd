namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Finds how lines bow: their slope in windows of an inch or two, each by its own sharpest rows, and one smooth bow through all
/// of them. Slopes are taken window by window, so that columns whose lines do not meet are no bow.
/// </summary>
internal static class BowSearch
{
    // Windows across and down, and half the width of one (they overlap), as shares of half a page.
    private const int Across = 11;
    private const int Down = 4;
    private const double HalfWindow = 0.17;
    private const int LeastPoints = 40;
    private const int LeastWindows = 8;

    // Slopes: a line's height across a third of a page is 0.06.
    private const double Steepest = 0.12;
    private const double Step = 0.01;
    private const double FineStep = 0.0025;

    // At 100 to the inch, more than a window is high; a power of two.
    private const int Rows = 512;

    // What doubtful terms cost, beside the windows that speak for them.
    private const double Ridge = 0.001;

    // The first look blurs what bows within a window.
    private const int Looks = 3;

    // Rows this much sharper, and this far from straight (at 100 to the inch), or the page is left alone.
    private const double LeastGain = 1.15;
    private const double LeastSharpness = 1.3;
    private const double LeastPixels = 2;

    /// <summary>The bow; null where the lines are straight, or too few to tell.</summary>
    /// <param name="points">Points on lines.</param>
    /// <param name="sharpness">How sharp their rows are without the bow; where one is found, with it.</param>
    public static LineBow? Of(LinePoints points, ref double sharpness)
    {
        var bow = new LineBow(new double[2 * LineBow.Terms]);
        for (int look = 0; look < Looks; look++)
        {
            List<(double U, double V, double Slope, double Weight)> seen = [.. Windows(points, points.Level(bow))];
            if (seen.Count < LeastWindows)
            {
                return null;
            }

            double[] more = Fit(seen);
            bow = new LineBow([.. bow.Coefficients.Zip(more, (one, other) => one + other)]);
        }

        double most = 0;
        for (double u = -1; u <= 1; u += 0.25)
        {
            most = Math.Max(most, Math.Max(Math.Abs(bow.Fall(u, -0.8)), Math.Abs(bow.Fall(u, 0.8))) * points.HalfWidth);
        }

        double bowed = most >= LeastPixels ? points.Sharpness(points.Level(bow)) : 0;
        if (bowed < LeastSharpness || bowed < LeastGain * sharpness)
        {
            return null;
        }

        sharpness = bowed;
        return bow;
    }

    private static IEnumerable<(double U, double V, double Slope, double Weight)> Windows(LinePoints points, double[] level)
    {
        var windows = new List<int>[Across * Down];
        for (int i = 0; i < points.X.Length; i++)
        {
            double u = points.X[i] / points.HalfWidth;
            int row = Math.Clamp((int)((points.Y[i] / points.HalfHeight + 1) * Down / 2), 0, Down - 1);
            for (int column = 0; column < Across; column++)
            {
                if (Math.Abs(u - Middle(column)) <= HalfWindow)
                {
                    (windows[(row * Across) + column] ??= []).Add(i);
                }
            }
        }

        for (int window = 0; window < windows.Length; window++)
        {
            if (windows[window] is { Count: >= LeastPoints } inside)
            {
                double u = Middle(window % Across);
                (double slope, double gain) = Slope(points, level, inside, u * points.HalfWidth);
                yield return (u, ((window / Across * 2) + 1.0 - Down) / Down, slope, gain * inside.Count);
            }
        }
    }

    private static double Middle(int column) => ((column * 2.0) + 1 - Across) / Across;

    // The slope of the sharpest rows, and how much sharper they are than those of any slope.
    private static (double Slope, double Gain) Slope(LinePoints points, double[] level, List<int> inside, double middle)
    {
        int[] counts = new int[Rows];
        double best = 0, most = -1, sum = 0;
        int tried = 0;
        for (double slope = -Steepest; slope <= Steepest + 1e-9; slope += Step, tried++)
        {
            double energy = Energy(points, level, inside, middle, slope, counts);
            sum += energy;
            (best, most) = energy > most ? (slope, energy) : (best, most);
        }

        double coarse = best;
        double total = 0, weighted = 0;
        for (double slope = coarse - Step; slope <= coarse + Step + 1e-9; slope += FineStep)
        {
            // The middle of what is nearly as sharp: in a short window one slope alone is chance.
            double energy = Energy(points, level, inside, middle, slope, counts);
            double share = Math.Pow(energy / most, 8);
            total += share;
            weighted += share * slope;
        }

        return (weighted / total, Math.Max(0, (most * tried / sum) - 1));
    }

    // Each count adds two times itself and one to the sum of squares. Rows beyond the window's own begin at its top again.
    private static double Energy(LinePoints points, double[] level, List<int> inside, double middle, double slope, int[] counts)
    {
        Array.Clear(counts);
        long energy = 0;
        foreach (int i in inside)
        {
            int row = (int)(level[i] - (slope * (points.X[i] - middle)) + (2 * points.HalfHeight) + 0.5);
            energy += (2 * counts[row & (Rows - 1)]++) + 1;
        }

        return energy;
    }

    // Least squares with a ridge, over the eight terms of the polynomial.
    private static double[] Fit(List<(double U, double V, double Slope, double Weight)> seen)
    {
        const int Count = 2 * LineBow.Terms;
        double[][] equations = [.. Enumerable.Range(0, Count).Select(_ => new double[Count + 1])];
        double all = seen.Sum(one => one.Weight);
        foreach ((double u, double v, double slope, double weight) in seen)
        {
            double[] terms = [.. Enumerable.Range(0, Count).Select(i => Math.Pow(u, i % LineBow.Terms) * (i < LineBow.Terms ? 1 : v))];
            for (int row = 0; row < Count; row++)
            {
                for (int column = 0; column < Count; column++)
                {
                    equations[row][column] += weight * terms[row] * terms[column];
                }

                equations[row][Count] += weight * terms[row] * slope;
            }
        }

        for (int i = 1; i < Count; i++)
        {
            equations[i][i] += Ridge * all;
        }

        return Solved(equations, Count);
    }

    // Gauss and Jordan; the ridge keeps the pivots from vanishing.
    private static double[] Solved(double[][] equations, int count)
    {
        for (int pivot = 0; pivot < count; pivot++)
        {
            double scale = Math.Max(equations[pivot][pivot], 1e-9);
            for (int column = pivot; column <= count; column++)
            {
                equations[pivot][column] /= scale;
            }

            for (int row = 0; row < count; row++)
            {
                double share = row == pivot ? 0 : equations[row][pivot];
                for (int column = pivot; column <= count && share != 0; column++)
                {
                    equations[row][column] -= share * equations[pivot][column];
                }
            }
        }

        return [.. Enumerable.Range(0, count).Select(i => equations[i][count])];
    }
}
