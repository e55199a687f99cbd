using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Dynamic programming over columns: for every column of the first scan the shift, along and down, at which the second looks
/// alike, so chosen that neighbours agree. It finds its way where speeds differ by more than a refinement could see.
/// </summary>
internal static class ColumnPath
{
    private const float DownCost = .06f;

    // Contrast, per row, under which a column says nothing.
    private const float Flat = .04f;

    private const float LeastWeight = .02f;

    /// <summary>Shifts by column, smoothed.</summary>
    /// <param name="first">Features of the first scan.</param>
    /// <param name="second">Features of the second as a linear start puts it on the first.</param>
    /// <param name="valid">Where the second has samples.</param>
    /// <param name="reachX">Most columns of shift.</param>
    /// <param name="reachY">Most rows of shift.</param>
    /// <param name="along">What it costs a column to lie a step further along than its neighbour.</param>
    public static (float[] Dx, float[] Dy) Find(Plane first, Plane second, Plane valid, int reachX, int reachY, float along)
    {
        float[] weights = ColumnWeights(first);
        float[] costs = Costs(first, second, valid, weights, reachX, reachY);
        (int[] dx, int[] dy) = Cheapest(costs, first.Width, (2 * reachX) + 1, (2 * reachY) + 1, along);
        return (Smoothed(dx, reachX, weights), Smoothed(dy, reachY, weights));
    }

    private static float[] ColumnWeights(Plane features)
    {
        var energy = new float[features.Width];
        for (int y = 0; y < features.Height; y++)
        {
            ReadOnlySpan<float> row = features.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                energy[x] += row[x] * row[x];
            }
        }

        float[] roots = Array.ConvertAll(energy, MathF.Sqrt);
        float strong = roots.Order().ElementAt(roots.Length * 9 / 10) + 1e-6f;
        return Array.ConvertAll(roots, r => Math.Clamp(r / strong, LeastWeight, 1));
    }

    // [column][along][down], lowest where the columns correlate.
    private static float[] Costs(Plane first, Plane second, Plane valid, float[] weights, int reachX, int reachY)
    {
        int across = (2 * reachX) + 1, down = (2 * reachY) + 1, height = first.Height;
        Plane a = first.Transposed(), b = second.Transposed(), on = valid.Transposed();
        double[][] energyB = RunningSquares(b);
        double[][] energyA = RunningSquares(a);
        var costs = new float[first.Width * across * down];
        for (int x = 0; x < first.Width; x++)
        {
            for (int i = 0; i < across; i++)
            {
                int other = x + i - reachX, at = ((x * across) + i) * down;
                if (other < 0 || other >= second.Width)
                {
                    costs.AsSpan(at, down).Fill(weights[x]);
                    continue;
                }

                (int from, int to) = Extent(on.Row(other));
                for (int j = 0; j < down; j++)
                {
                    int shift = j - reachY, top = Math.Max(Math.Max(0, -shift), from - shift), bottom = Math.Min(Math.Min(height, height - shift), to - shift);
                    float cost = 1;
                    if (bottom > top)
                    {
                        float dot = Dot(a.Row(x)[top..bottom], b.Row(other)[(top + shift)..(bottom + shift)]);
                        double aa = energyA[x][bottom] - energyA[x][top], bb = energyB[other][bottom + shift] - energyB[other][top + shift];
                        cost = 1 - (float)(dot / Math.Sqrt((aa + (Flat * height)) * (bb + (Flat * height))));
                    }

                    costs[at + j] = cost * weights[x];
                }
            }
        }

        return costs;
    }

    private static (int From, int To) Extent(ReadOnlySpan<float> valid)
    {
        int from = valid.IndexOf(1f);
        return from < 0 ? (0, 0) : (from, valid.LastIndexOf(1f) + 1);
    }

    private static double[][] RunningSquares(Plane columns)
    {
        var running = new double[columns.Height][];
        for (int x = 0; x < columns.Height; x++)
        {
            running[x] = new double[columns.Width + 1];
            ReadOnlySpan<float> column = columns.Row(x);
            for (int y = 0; y < column.Length; y++)
            {
                running[x][y + 1] = running[x][y] + ((double)column[y] * column[y]);
            }
        }

        return running;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Dx, int[] Dy) Cheapest(float[] costs, int width, int across, int down, float along)
    {
        int states = across * down;
        var came = new sbyte[width * states];
        float[] before = costs[..states], now = new float[states];
        for (int x = 1; x < width; x++)
        {
            for (int i = 0, s = 0; i < across; i++)
            {
                for (int j = 0; j < down; j++, s++)
                {
                    float best = before[s];
                    sbyte how = 0;
                    Take(i > 0, -down, along, 1);
                    Take(i < across - 1, down, along, 2);
                    Take(j > 0, -1, DownCost, 3);
                    Take(j < down - 1, 1, DownCost, 4);
                    now[s] = best + costs[(x * states) + s];
                    came[(x * states) + s] = how;

                    void Take(bool there, int step, float cost, sbyte name)
                    {
                        if (there && before[s + step] + cost < best)
                        {
                            (best, how) = (before[s + step] + cost, name);
                        }
                    }
                }
            }

            (before, now) = (now, before);
        }

        int[] steps = [0, -down, down, -1, 1];
        int[] dx = new int[width], dy = new int[width];
        int state = Array.IndexOf(before, before.Min());
        for (int x = width - 1; x >= 0; x--)
        {
            (dx[x], dy[x]) = (state / down, state % down);
            state += x > 0 ? steps[came[(x * states) + state]] : 0;
        }

        return (dx, dy);
    }

    private static float[] Smoothed(int[] steps, int reach, float[] weights)
    {
        const int Half = 8;
        var smooth = new float[steps.Length];
        for (int x = 0; x < steps.Length; x++)
        {
            float sum = 0, weight = 0;
            for (int i = Math.Max(0, x - Half); i <= Math.Min(steps.Length - 1, x + Half); i++)
            {
                float w = weights[i] * MathF.Exp(-(i - x) * (i - x) / 24f);
                sum += w * (steps[i] - reach);
                weight += w;
            }

            smooth[x] = sum / weight;
        }

        return smooth;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        int x = 0, wide = Vector<float>.Count;
        Vector<float> sums = Vector<float>.Zero;
        for (; x <= a.Length - wide; x += wide)
        {
            sums += new Vector<float>(a[x..]) * new Vector<float>(b[x..]);
        }

        float sum = Vector.Sum(sums);
        for (; x < a.Length; x++)
        {
            sum += a[x] * b[x];
        }

        return sum;
    }
}
