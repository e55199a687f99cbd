using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// A first look at what a column warp leaves over where the beam has moved: every shift up or down that parallax can cause is
/// tried in every cell, and cells agree with their neighbours but where near things end before far ones. After Hirschmueller,
/// Stereo Processing by Semiglobal Matching (IEEE TPAMI 30, 2008).
/// </summary>
internal static class DepthSearch
{
    // Samples of half the size that make a cell, as those of a RestField.
    private const int Cell = RestField.Cell / 2;

    // Shifts tried, in rows of half the size: a beam a quarter of a metre elsewhere moves things by up to 16 rows of full size.
    private const int Most = 8;

    /// <summary>How many shifts are tried: row by row of half the size, none in the middle.</summary>
    public const int Labels = (2 * Most) + 1;

    // Labels lie in so many whole vectors, and what is beyond the last costs too much to be chosen.
    private const int Stride = 24;
    private const float TooMuch = 1e9f;

    // Differences of features beyond this are a change or another depth, whichever way they are.
    private const float Robust = .8f;

    // Cost, in units of the noise, of a neighbour one row off and of one at another depth altogether: along a row things go on
    // longer than down a column.
    private const float StepAcross = 10f, JumpAcross = 60f, StepDown = 3f, JumpDown = 20f;

    // Samples of band-passed features are alike over about so many: only one in so many tells something new.
    private const float Correlated = 4;

    /// <summary>Puts the shifts found into a field, down only.</summary>
    /// <param name="first">Features of the first scan at half size.</param>
    /// <param name="warped">The second's as the column warp shows them.</param>
    /// <param name="valid">1 where the second has samples.</param>
    /// <param name="votes">How much each cell of the first has to say.</param>
    /// <param name="field">Takes the shifts.</param>
    /// <returns>What each shift leaves of each cell, mean of e^2 / (e^2 + r^2); [shifts, rows of cells, columns of cells].</returns>
    public static float[] Find(Plane first, Plane warped, Plane valid, float[] votes, RestField field)
    {
        int across = field.Dx.Width, down = field.Dx.Height;
        float[] costs = Costs(first, warped, valid, across, down), means = Means(costs, first, across, down), sums = new float[costs.Length];
        Weigh(costs, votes, first.Width * first.Height);
        Pass(costs, sums, across, down, 1, across, StepAcross, JumpAcross);
        Pass(costs, sums, down, across, across, 1, StepDown, JumpDown);
        for (int at = 0; at < across * down; at++)
        {
            field.Dy.Samples[at] = 2 * Cheapest(sums.AsSpan(at * Stride, Labels));
        }

        return means;
    }

    // What each shift leaves between the two, cell by cell and shift by shift.
    private static float[] Costs(Plane first, Plane warped, Plane valid, int across, int down)
    {
        var costs = new float[across * down * Stride];
        costs.AsSpan().Fill(TooMuch);
        var rows = new float[first.Width];
        for (int label = 0; label < Labels; label++)
        {
            for (int j = 0; j < down; j++)
            {
                Array.Clear(rows);
                int end = j == down - 1 ? first.Height : (j + 1) * Cell;
                for (int y = j * Cell; y < end; y++)
                {
                    int there = Math.Clamp(y + label - Most, 0, first.Height - 1);
                    Add(rows, first.Row(y), warped.Row(there), valid.Row(there));
                }

                for (int i = 0; i < across; i++)
                {
                    float sum = 0;
                    foreach (float cost in rows.AsSpan((i * Cell)..(i == across - 1 ? rows.Length : (i + 1) * Cell)))
                    {
                        sum += cost;
                    }

                    costs[(((j * across) + i) * Stride) + label] = sum;
                }
            }
        }

        return costs;
    }

    private static float[] Means(float[] costs, Plane first, int across, int down)
    {
        var means = new float[across * down * Labels];
        for (int at = 0; at < across * down; at++)
        {
            (int i, int j) = (at % across, at / across);
            int wide = i == across - 1 ? first.Width - (i * Cell) : Cell, high = j == down - 1 ? first.Height - (j * Cell) : Cell;
            for (int label = 0; label < Labels; label++)
            {
                means[(label * across * down) + at] = costs[(at * Stride) + label] / (wide * high * Robust * Robust);
            }
        }

        return means;
    }

    // From differences to costs in units of the noise, each cell's as much as it has to say.
    private static void Weigh(float[] costs, float[] votes, int samples)
    {
        double best = 0;
        for (int at = 0; at < costs.Length; at += Stride)
        {
            best += Min(costs.AsSpan(at, Labels));
        }

        float scale = (float)(1 / (2 * Correlated * Math.Max(1e-3, best / samples)));
        for (int at = 0; at < votes.Length; at++)
        {
            float weight = scale * votes[at];
            foreach (ref float cost in costs.AsSpan(at * Stride, Labels))
            {
                cost *= weight;
            }
        }
    }

    // Adds a row's differences, e^2 r^2 / (e^2 + r^2): what the second does not show counts as much as a change.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<float> sums, ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> on)
    {
        int x = 0, wide = Vector<float>.Count;
        var most = new Vector<float>(Robust * Robust);
        for (; x <= sums.Length - wide; x += wide)
        {
            Vector<float> e = new Vector<float>(first[x..]) - new Vector<float>(second[x..]);
            Vector<float> cost = e * e;
            cost = Vector.ConditionalSelect(Vector.Equals(new Vector<float>(on[x..]), Vector<float>.Zero), most, most * cost / (most + cost));
            (new Vector<float>(sums[x..]) + cost).CopyTo(sums[x..]);
        }

        for (; x < sums.Length; x++)
        {
            float e = first[x] - second[x];
            sums[x] += on[x] == 0 ? Robust * Robust : Robust * Robust * e * e / ((Robust * Robust) + (e * e));
        }
    }

    // Both ways along lines of cells.
    private static void Pass(float[] costs, float[] sums, int length, int lines, int step, int stride, float one, float jump)
    {
        for (int line = 0; line < lines; line++)
        {
            int begin = line * stride, end = begin + ((length - 1) * step);
            Way(costs, sums, length, begin, step, one, jump);
            Way(costs, sums, length, end, -step, one, jump);
        }
    }

    // Adds to each cell's sums what the cheapest way from a line's end to it costs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Way(float[] costs, float[] sums, int length, int begin, int step, float one, float jump)
    {
        // The way so far, with a label more at either end.
        Span<float> way = stackalloc float[Stride + 2];
        way.Fill(TooMuch);
        way.Slice(1, Labels).Clear();
        ref float before = ref way[0];
        Vector256<float> neighbour = Vector256.Create(one), least = Vector256<float>.Zero;
        for (int k = 0; k < length; k++)
        {
            int at = (begin + (k * step)) * Stride;
            ref float cost = ref costs[at], sum = ref sums[at];
            Vector256<float> elsewhere = least + Vector256.Create(jump);
            Vector256<float> a = Next(ref before, ref cost, 0), b = Next(ref before, ref cost, 8), c = Next(ref before, ref cost, 16);
            Keep(ref before, ref sum, 0, a);
            Keep(ref before, ref sum, 8, b);
            Keep(ref before, ref sum, 16, c);
            least = Vector256.Create(Least(Vector256.Min(a, Vector256.Min(b, c))));

            Vector256<float> Next(ref float before, ref float cost, nuint at)
            {
                Vector256<float> same = Vector256.LoadUnsafe(ref before, at + 1);
                Vector256<float> near = Vector256.Min(Vector256.LoadUnsafe(ref before, at), Vector256.LoadUnsafe(ref before, at + 2)) + neighbour;
                return Vector256.LoadUnsafe(ref cost, at) + Vector256.Min(Vector256.Min(same, near), elsewhere) - least;
            }
        }
    }

    private static void Keep(ref float way, ref float sums, nuint at, Vector256<float> values)
    {
        values.StoreUnsafe(ref way, at + 1);
        (Vector256.LoadUnsafe(ref sums, at) + values).StoreUnsafe(ref sums, at);
    }

    private static float Least(Vector256<float> values)
    {
        Vector128<float> four = Vector128.Min(values.GetLower(), values.GetUpper());
        four = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return MathF.Min(four[0], four[1]);
    }

    private static float Min(ReadOnlySpan<float> values)
    {
        float least = values[0];
        for (int i = 1; i < values.Length; i++)
        {
            least = MathF.Min(least, values[i]);
        }

        return least;
    }

    // The cheapest shift, between rows by a parabola.
    private static float Cheapest(ReadOnlySpan<float> costs)
    {
        int best = Most;
        for (int l = 0; l < costs.Length; l++)
        {
            best = costs[l] < costs[best] ? l : best;
        }

        if (best is 0 or Labels - 1)
        {
            return best - Most;
        }

        float bend = costs[best - 1] - (2 * costs[best]) + costs[best + 1];
        return best - Most + (bend > 0 ? Math.Clamp((costs[best - 1] - costs[best + 1]) / (2 * bend), -.5f, .5f) : 0);
    }
}
