namespace VisionInspection.Core.Similarity;

/// <summary>How unlike its declared kind a container looks: its distance to containers that were declared as the same.</summary>
public static class KindDistance
{
    /// <summary>The fewest containers of a kind that say what it looks like.</summary>
    public const int LeastKnown = 8;

    private const int Nearest = 5;

    /// <summary>1 - cosine to the middle of the kind, at most 1: next to 0 for one like all of them.</summary>
    /// <param name="vector">The container, <c>[64]</c>.</param>
    /// <param name="known">Containers of the kind, at least eight, this one not among them.</param>
    public static double ToMiddle(sbyte[] vector, IReadOnlyList<sbyte[]> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfLessThan(known.Count, LeastKnown);
        float[] sum = [.. Enumerable.Range(0, VectorIndex.Dimensions).Select(i => (float)known.Sum(other => other[i]))];
        float length = MathF.Sqrt(sum.Sum(x => x * x));
        sbyte[] middle = ContentsVector.Of([.. sum.Select(x => x / Math.Max(length, 1))]);
        return Math.Min(1, 1 - ContentsVector.Cosine(vector, middle));
    }

    /// <summary>Mean of 1 - cosine to the five nearest: the other way to measure it, for the evaluation to compare.</summary>
    /// <param name="vector">The container, <c>[64]</c>.</param>
    /// <param name="known">Containers of the kind, this one not among them.</param>
    public static double ToNearest(sbyte[] vector, IReadOnlyList<sbyte[]> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Select(other => 1 - ContentsVector.Cosine(vector, other)).Order().Take(Nearest).Average();
    }
}
