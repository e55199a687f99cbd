using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Stages;

/// <summary>
/// From the locator's columns to containers, left to right, in shares of the picture. Channels, each
/// <c>[columns]</c>: 0 inside, 1 left edge, 2 right edge (log-odds), 3 top, 4 bottom (shares of the height), 5 left and
/// 6 right edge offset (columns), 7 cab (log-odds).
/// </summary>
internal static class ColumnDecoder
{
    private const int LeftEdge = 1;
    private const int RightEdge = 2;
    private const int Top = 3;
    private const int Bottom = 4;
    private const int LeftOffset = 5;
    private const int RightOffset = 6;

    /// <summary>The containers of one picture.</summary>
    public static List<LocatedContainer> Decode(ReadOnlySpan<float> columns, LocatorParameters p)
    {
        float[] inside = Probabilities(columns[..p.Columns]);
        float[] left = Probabilities(Channel(columns, LeftEdge, p));
        float[] right = Probabilities(Channel(columns, RightEdge, p));
        var found = new List<LocatedContainer>();
        foreach ((int start, int end) in ColumnRuns.Above(inside, p.Inside))
        {
            int from = start;
            foreach (int to in Joints(left, right, start, end, p).Append(end))
            {
                if (to - from >= p.MinimalColumns)
                {
                    found.Add(Container(columns, inside, left, right, from, to, p));
                }

                from = to;
            }
        }

        return found;
    }

    /// <summary>Log-odds to probabilities.</summary>
    public static float[] Probabilities(ReadOnlySpan<float> logits)
    {
        var probabilities = new float[logits.Length];
        for (int i = 0; i < logits.Length; i++)
        {
            probabilities[i] = 1 / (1 + MathF.Exp(-Math.Clamp(logits[i], -30, 30)));
        }

        return probabilities;
    }

    // Where one container ends and the next begins without a gap that shows: a right and a left edge are both near, and
    // nowhere within reach are they nearer.
    private static List<int> Joints(float[] left, float[] right, int start, int end, LocatorParameters p)
    {
        var found = new List<int>();
        for (int k = start + p.MinimalColumns; k < end - p.MinimalColumns; k++)
        {
            float near = Near(left, right, k, p.JointNear);
            bool lone = found.Count == 0 || k - found[^1] > p.Reach;
            if (near >= p.Joint && lone && near >= Highest(left, right, k, p))
            {
                found.Add(k);
            }
        }

        return found;
    }

    private static float Highest(float[] left, float[] right, int k, LocatorParameters p)
    {
        float highest = 0;
        for (int i = Math.Max(0, k - p.Reach); i <= Math.Min(left.Length - 1, k + p.Reach); i++)
        {
            highest = Math.Max(highest, Near(left, right, i, p.JointNear));
        }

        return highest;
    }

    private static float Near(float[] left, float[] right, int k, int within)
    {
        int from = Math.Max(0, k - within);
        int to = Math.Min(left.Length, k + within + 1);
        return Math.Min(Max(left.AsSpan(from..to)), Max(right.AsSpan(from..to)));
    }

    private static LocatedContainer Container(
        ReadOnlySpan<float> columns, float[] inside, float[] left, float[] right, int from, int to, LocatorParameters p)
    {
        ReadOnlySpan<float> leftOffset = Channel(columns, LeftOffset, p);
        ReadOnlySpan<float> rightOffset = Channel(columns, RightOffset, p);
        (double x0, bool sureLeft) = Edge(left, leftOffset, from, from - p.Reach, Math.Min(from + p.Reach, to), p);
        (double x1, bool sureRight) = Edge(right, rightOffset, to, Math.Max(to - p.Reach, from), to + p.Reach, p);
        double top = Median(Channel(columns, Top, p)[from..to]);
        double bottom = Median(Channel(columns, Bottom, p)[from..to]);
        double score = 0;
        for (int k = from; k < to; k++)
        {
            score += inside[k];
        }

        return new LocatedContainer(
            new SourceBox(Math.Max(0, x0), top, Math.Min(1, x1), bottom),
            !sureLeft && from <= p.BorderColumns,
            !sureRight && to >= p.Columns - p.BorderColumns,
            CutBelow: false,
            score / (to - from));
    }

    // The strongest edge in columns [low, high), moved by its offset; the run's own end where none is strong enough.
    private static (double Position, bool Sure) Edge(
        float[] strength, ReadOnlySpan<float> offset, int otherwise, int low, int high, LocatorParameters p)
    {
        int strongest = Math.Max(0, low);
        for (int k = strongest + 1; k < Math.Min(p.Columns, high); k++)
        {
            strongest = strength[k] > strength[strongest] ? k : strongest;
        }

        return strength[strongest] < p.Edge
            ? ((double)otherwise / p.Columns, false)
            : ((strongest + 0.5 + offset[strongest]) / p.Columns, true);
    }

    private static double Median(ReadOnlySpan<float> values)
    {
        float[] sorted = values.ToArray();
        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : 0.5 * ((double)sorted[middle - 1] + sorted[middle]);
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        float max = values[0];
        foreach (float value in values)
        {
            max = Math.Max(max, value);
        }

        return max;
    }

    private static ReadOnlySpan<float> Channel(ReadOnlySpan<float> columns, int channel, LocatorParameters p) =>
        columns.Slice(channel * p.Columns, p.Columns);
}
