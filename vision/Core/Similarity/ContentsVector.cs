namespace VisionInspection.Core.Similarity;

/// <summary>A direction in 64 dimensions as 64 small whole numbers: cosines come out right to within 0.01.</summary>
public static class ContentsVector
{
    private const float Full = 127;

    /// <summary>From a direction of length 1.</summary>
    /// <param name="direction">Its numbers, <c>[64]</c>.</param>
    public static sbyte[] Of(ReadOnlySpan<float> direction)
    {
        var vector = new sbyte[direction.Length];
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = (sbyte)Math.Clamp(MathF.Round(direction[i] * Full), -Full, Full);
        }

        return vector;
    }

    /// <summary>Cosine of the angle between two, 1 for the same direction.</summary>
    public static double Cosine(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, b.Length);
        int ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }

        return aa == 0 || bb == 0 ? 0 : ab / Math.Sqrt((double)aa * bb);
    }
}
