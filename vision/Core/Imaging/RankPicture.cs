using System.Buffers;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Imaging;

/// <summary>
/// Histogram equalisation at 16 bit: the share of samples below, plus half the share of its equals. Any monotone
/// rendering of a scan has nearly the same rank picture, so a model that sees ranks does not care whose contrast it is.
/// </summary>
internal static class RankPicture
{
    private const int Levels = 65536;

    /// <summary>Ranks of samples in 0..1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<float> picture, Span<float> ranks)
    {
        int[] rented = ArrayPool<int>.Shared.Rent(Levels);
        Span<int> counts = rented.AsSpan(0, Levels);
        counts.Clear();
        foreach (float sample in picture)
        {
            counts[Level(sample)]++;
        }

        // Twice the rank as a whole number: samples below, doubled, plus the equals.
        int below = 0;
        for (int level = 0; level < Levels; level++)
        {
            int equals = counts[level];
            counts[level] = (2 * below) + equals;
            below += equals;
        }

        float scale = 0.5f / picture.Length;
        for (int i = 0; i < picture.Length; i++)
        {
            ranks[i] = counts[Level(picture[i])] * scale;
        }

        ArrayPool<int>.Shared.Return(rented);
    }

    private static int Level(float sample) => (int)((Math.Clamp(sample, 0, 1) * (Levels - 1)) + 0.5f);
}
