namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Robust Gauss-Newton on the stiff model: shifts along, shifts down and vertical stretch of all columns solved together as
/// cubic splines, held by how much speed and bobbing can change from place to place. Columns without texture follow their
/// neighbours.
/// </summary>
internal static class ColumnRefinement
{
    // Columns between two knots of the splines.
    private const int Spacing = 8;

    // Samples of band-passed features are alike over about so many samples: only one in so many tells something new.
    private const double Correlated = 6;

    // How much the shift along may bend, samples per sample squared at full size; likewise the shift down; and how much the
    // vertical stretch may change from knot to knot.
    private const double BendAlong = 3e-4, BendDown = 2e-3, StretchStep = 3e-5;

    private const double MostStep = 2;

    /// <summary>Improves a warp.</summary>
    /// <param name="first">Features of the first scan.</param>
    /// <param name="second">Features of the second.</param>
    /// <param name="warp">The warp so far.</param>
    /// <param name="kernels">Makes each step's sums.</param>
    /// <param name="level">How many full samples one of these planes stands for.</param>
    /// <param name="most">Most iterations.</param>
    /// <param name="enough">A largest step that ends the iterations, samples of these planes.</param>
    public static ColumnWarp Refine(Plane first, Plane second, ColumnWarp warp, IAlignmentKernels kernels, int level, int most, double enough = .02)
    {
        for (int i = 0; i < most; i++)
        {
            float[][] step = Step(kernels.Sums(first, second, warp), warp, level);
            warp = warp.Moved(step[0], step[1], step[2]);
            if (step[0].Max(MathF.Abs) < enough && step[1].Max(MathF.Abs) < enough)
            {
                break;
            }
        }

        return warp;
    }

    private static float[][] Step(ColumnSums sums, ColumnWarp warp, int level)
    {
        int knots = ((warp.Width - 1) / Spacing) + 4;
        var system = new BandedSystem(3 * knots, 11);
        AddData(system, sums, warp.Width);
        AddBending(system, warp, level, knots);
        double[] solved = system.Solve();
        var step = new float[3][];
        for (int part = 0; part < 3; part++)
        {
            step[part] = new float[warp.Width];
            for (int x = 0; x < warp.Width; x++)
            {
                (int k, double[] basis) = Basis(x);
                double value = 0;
                for (int i = 0; i < 4; i++)
                {
                    value += basis[i] * solved[(3 * (k + i)) + part];
                }

                step[part][x] = (float)Math.Clamp(value, -MostStep, MostStep);
            }
        }

        return step;
    }

    private static void AddData(BandedSystem system, ColumnSums sums, int width)
    {
        double scale = 1 / (Correlated * Math.Max(sums.Residual, 1e-4));
        for (int x = 0; x < width; x++)
        {
            (int k, double[] basis) = Basis(x);
            double[] right = [sums.Xe[x], sums.Ye[x], sums.YeY[x]];
            double[][] matrix =
            [
                [sums.Xx[x], sums.Xy[x], sums.XyY[x]], [sums.Xy[x], sums.Yy[x], sums.YyY[x]], [sums.XyY[x], sums.YyY[x], sums.YyYy[x]],
            ];
            for (int i = 0; i < 4; i++)
            {
                for (int p = 0; p < 3; p++)
                {
                    int row = (3 * (k + i)) + p;
                    system.Right[row] += scale * basis[i] * right[p];
                    for (int j = 0; j <= i; j++)
                    {
                        for (int q = 0; q < (j == i ? p + 1 : 3); q++)
                        {
                            system.Add(row, (3 * (k + j)) + q, scale * basis[i] * basis[j] * matrix[p][q]);
                        }
                    }
                }
            }
        }
    }

    // Penalties are on the whole warp, not on the step alone, or many small steps could bend it at will.
    private static void AddBending(BandedSystem system, ColumnWarp warp, int level, int knots)
    {
        double bend = (double)Spacing * Spacing * level;
        double slope = Math.Max(1e-3, (warp.X[^1] - warp.X[0]) / (double)(warp.Width - 1));
        double[] along = AtKnots(warp.X, knots, 1 / slope);
        double perRow = 2 * (double)warp.Reach.Average() / Math.Max(1, warp.Height - 1);
        double[] down = AtKnots(warp.Middle, knots, 1 / perRow), stretch = AtKnots(warp.Reach, knots, 1 / perRow);
        double stretchWeight = 1 / Square(StretchStep * Spacing * warp.Height / 2);
        for (int k = 0; k < knots; k++)
        {
            if (k >= 2)
            {
                Bend(system, k, 0, along, 1 / Square(BendAlong * bend));
                Bend(system, k, 1, down, 1 / Square(BendDown * bend));
            }

            if (k >= 1)
            {
                double change = stretch[k] - stretch[k - 1];
                int at = (3 * k) + 2;
                system.Add(at, at, stretchWeight);
                system.Add(at - 3, at - 3, stretchWeight);
                system.Add(at, at - 3, -stretchWeight);
                system.Right[at] -= stretchWeight * change;
                system.Right[at - 3] += stretchWeight * change;
            }

            // Little: keeps the equations solvable where nothing is seen at all.
            for (int p = 0; p < 3; p++)
            {
                system.Add((3 * k) + p, (3 * k) + p, 1e-3);
            }
        }
    }

    private static void Bend(BandedSystem system, int k, int part, double[] values, double weight)
    {
        double bent = values[k] - (2 * values[k - 1]) + values[k - 2];
        double[] factors = [1, -2, 1];
        for (int i = 0; i < 3; i++)
        {
            system.Right[(3 * (k - i)) + part] -= weight * factors[i] * bent;
            for (int j = i; j < 3; j++)
            {
                system.Add((3 * (k - i)) + part, (3 * (k - j)) + part, weight * factors[i] * factors[j]);
            }
        }
    }

    private static double[] AtKnots(float[] values, int knots, double scale) =>
        [.. Enumerable.Range(0, knots).Select(k => scale * ColumnWarp.At(values, (k - 1) * Spacing))];

    // Cubic B-spline weights of the four knots around a column.
    private static (int First, double[] Weights) Basis(int x)
    {
        int k = x / Spacing;
        double u = (double)(x - (k * Spacing)) / Spacing, v = 1 - u;
        return (k, [
            v * v * v / 6, ((3 * u * u * u) - (6 * u * u) + 4) / 6, ((3 * v * v * v) - (6 * v * v) + 4) / 6, u * u * u / 6,
        ]);
    }

    private static double Square(double value) => value * value;
}
