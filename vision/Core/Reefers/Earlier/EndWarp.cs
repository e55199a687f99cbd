namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>
/// Where a place of an end lies in an earlier picture of it: shifts along and down that are linear in the place, six numbers. So
/// stiff a warp cannot follow what was put in; over a metre and a half a scanner's speed hardly wavers.
/// </summary>
internal sealed class EndWarp
{
    private const int Reach = 12;
    private const int Coarse = 4;
    private const int Rounds = 12;

    // Samples: a step that moves no corner by more than this is the last.
    private const double Still = .01;

    // A difference of features from which a place counts half: something came or went there, or it is cargo.
    private const double Odd = .08;

    // From the middle of the plane, in halves of its width and height.
    private readonly double[] along;
    private readonly double[] down;

    private EndWarp(double[] along, double[] down) => (this.along, this.down) = (along, down);

    /// <summary>How alike the features are under the warp: their correlation.</summary>
    public double Likeness { get; private init; }

    /// <summary>The place in the earlier plane.</summary>
    public (double X, double Y) Of(int x, int y)
    {
        (double u, double v) = Place(x, y);
        return (x + along[0] + (along[1] * u) + (along[2] * v), y + down[0] + (down[1] * u) + (down[2] * v));
    }

    /// <summary>The warp under which the earlier plane is most like this one.</summary>
    public static EndWarp Find(EndPlane now, EndPlane then)
    {
        EndWarp coarse = Start(now.Features, then.Features).Settled(EndPlane.Mean(now.Features, 1), EndPlane.Mean(then.Features, 1), every: 2);
        EndWarp best = coarse.Settled(now.Features, then.Features, every: 1);
        return new EndWarp(best.along, best.down) { Likeness = best.Alike(now.Features, then.Features) };
    }

    // The best whole shift, judged at every fourth sample of smoothed features.
    private static EndWarp Start(float[] now, float[] then)
    {
        float[] a = EndPlane.Mean(now, Coarse / 2), b = EndPlane.Mean(then, Coarse / 2);
        (double Best, int X, int Y) found = (double.MinValue, 0, 0);
        for (int dy = -Reach; dy <= Reach; dy += 2)
        {
            for (int dx = -Reach; dx <= Reach; dx += 2)
            {
                double sum = 0, own = 1e-9;
                for (int y = Reach; y < CutEnd.Height - Reach; y += Coarse)
                {
                    for (int x = Reach; x < CutEnd.Width - Reach; x += Coarse / 2)
                    {
                        float there = b[((y + dy) * CutEnd.Width) + x + dx];
                        sum += a[(y * CutEnd.Width) + x] * there;
                        own += there * there;
                    }
                }

                found = sum / Math.Sqrt(own) > found.Best ? (sum / Math.Sqrt(own), dx, dy) : found;
            }
        }

        return new EndWarp([found.X, 0, 0], [found.Y, 0, 0]);
    }

    private EndWarp Settled(float[] now, float[] then, int every)
    {
        EndWarp warp = this;
        for (int round = 0; round < Rounds; round++)
        {
            double[] step = warp.Step(now, then, every);
            warp = new EndWarp([.. warp.along.Zip(step[..3], (a, s) => a + s)], [.. warp.down.Zip(step[3..], (a, s) => a + s)]);
            if (Math.Max(step[..3].Sum(Math.Abs), step[3..].Sum(Math.Abs)) < Still)
            {
                break;
            }
        }

        return warp;
    }

    // One step of Gauss and Newton with weights of Cauchy.
    private double[] Step(float[] now, float[] then, int every)
    {
        double[][] normal = [.. Enumerable.Range(0, 6).Select(_ => new double[7])];
        var row = new double[7];
        for (int y = 2; y < CutEnd.Height - 2; y += every)
        {
            for (int x = 2; x < CutEnd.Width - 2; x += every)
            {
                (double tx, double ty) = Of(x, y);
                double slopeX = .5 * (EndPlane.At(then, tx + 1, ty) - EndPlane.At(then, tx - 1, ty));
                double slopeY = .5 * (EndPlane.At(then, tx, ty + 1) - EndPlane.At(then, tx, ty - 1));
                double off = now[(y * CutEnd.Width) + x] - EndPlane.At(then, tx, ty);
                double weight = 1 / (1 + (off * off / (Odd * Odd)));
                (double u, double v) = Place(x, y);
                (row[0], row[1], row[2], row[3], row[4], row[5], row[6]) = (slopeX, slopeX * u, slopeX * v, slopeY, slopeY * u, slopeY * v, off);
                for (int i = 0; i < 6; i++)
                {
                    for (int j = 0; j < 7; j++)
                    {
                        normal[i][j] += weight * row[i] * row[j];
                    }
                }
            }
        }

        return Solved(normal);
    }

    private double Alike(float[] now, float[] then)
    {
        double both = 0, here = 1e-9, there = 1e-9;
        for (int y = 0; y < CutEnd.Height; y++)
        {
            for (int x = 0; x < CutEnd.Width; x++)
            {
                (double tx, double ty) = Of(x, y);
                double a = now[(y * CutEnd.Width) + x], b = EndPlane.At(then, tx, ty);
                (both, here, there) = (both + (a * b), here + (a * a), there + (b * b));
            }
        }

        return both / Math.Sqrt(here * there);
    }

    private static (double U, double V) Place(int x, int y) => ((2.0 * x / CutEnd.Width) - 1, (2.0 * y / CutEnd.Height) - 1);

    // Gauss; a little on the diagonal keeps flat pictures solvable.
    private static double[] Solved(double[][] m)
    {
        for (int i = 0; i < 6; i++)
        {
            m[i][i] += 1e-3 + (1e-3 * m[i][i]);
        }

        for (int i = 0; i < 6; i++)
        {
            for (int r = i + 1; r < 6; r++)
            {
                double factor = m[r][i] / m[i][i];
                for (int j = i; j < 7; j++)
                {
                    m[r][j] -= factor * m[i][j];
                }
            }
        }

        var x = new double[6];
        for (int i = 5; i >= 0; i--)
        {
            double sum = m[i][6];
            for (int j = i + 1; j < 6; j++)
            {
                sum -= m[i][j] * x[j];
            }

            x[i] = sum / m[i][i];
        }

        return x;
    }
}
