namespace VisionInspection.Core.Imaging;

/// <summary>
/// The weights of one axis of a stretch. Along an axis that shrinks, a target pixel is the exact mean of the source
/// interval it covers, edge pixels counting by their covered part; along one that grows it is linear between pixel
/// centres, clamped at the border. The weights of a target pixel sum to one.
/// </summary>
internal sealed class AxisTaps
{
    private readonly int[] first;
    private readonly int[] start;
    private readonly float[] weights;

    public AxisTaps(int source, int target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(target, 1);
        first = new int[target];
        start = new int[target + 1];
        var all = new List<float>(Math.Max(source + target, 2 * target));
        for (int i = 0; i < target; i++)
        {
            if (source >= target)
            {
                Shrink(i, source, (double)source / target, all);
            }
            else
            {
                Grow(i, source, (double)source / target, all);
            }

            start[i + 1] = all.Count;
        }

        weights = [.. all];
    }

    /// <summary>Target pixels.</summary>
    public int Count => first.Length;

    /// <summary>The first source pixel of a target pixel.</summary>
    public int First(int target) => first[target];

    /// <summary>The weights of the source pixels from <see cref="First"/> on.</summary>
    public ReadOnlySpan<float> Weights(int target) => weights.AsSpan(start[target]..start[target + 1]);

    private void Shrink(int target, int source, double scale, List<float> all)
    {
        double low = target * scale;
        double high = (target + 1) * scale;
        first[target] = Math.Min((int)low, source - 1);
        for (int pixel = first[target]; pixel < source && pixel < high; pixel++)
        {
            double covered = Math.Min(pixel + 1, high) - Math.Max(pixel, low);
            all.Add((float)(Math.Max(0, covered) / scale));
        }
    }

    private void Grow(int target, int source, double scale, List<float> all)
    {
        double centre = Math.Clamp(((target + 0.5) * scale) - 0.5, 0, source - 1);
        first[target] = (int)centre;
        float beyond = (float)(centre - first[target]);
        all.Add(1 - beyond);
        if (first[target] + 1 < source)
        {
            all.Add(beyond);
        }
    }
}
