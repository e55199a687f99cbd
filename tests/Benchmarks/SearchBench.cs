using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VisionInspection.Core.Similarity;

namespace VisionInspection.Benchmarks;

/// <summary>The exact search over a million contents vectors beside adding up the same bytes.</summary>
internal static class SearchBench
{
    private const int Vectors = 1_000_000;
    private const int Pairs = 31;
    private const int Most = 20;

    public static IEnumerable<Figure> Measure()
    {
        var random = new Random(7);
        var vector = new byte[VectorIndex.Dimensions];
        var plain = new byte[Vectors * VectorIndex.Dimensions];
        var index = new VectorIndex();
        for (int i = 0; i < Vectors; i++)
        {
            random.NextBytes(vector);
            vector.CopyTo(plain, i * VectorIndex.Dimensions);
            index.Add(new VectorKey(i, 0), MemoryMarshal.Cast<byte, sbyte>(vector));
        }

        sbyte[] query = [.. MemoryMarshal.Cast<byte, sbyte>(vector)];
        long sum = 0;
        PairedTimes times = PairedRuns.Measure(() => _ = index.Search(query, Most), () => sum ^= Sum(plain), Pairs);
        yield return new Figure("search 1 million/plain read", times.MedianRatio, 2, AtMost: true, $"{times.Detail}, {plain.Length >> 20} MiB, sum {sum % 10}");
    }

    // Nothing but reading: one addition a register.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Sum(byte[] bytes)
    {
        ReadOnlySpan<Vector<long>> wide = MemoryMarshal.Cast<byte, Vector<long>>(bytes);
        Vector<long> a = Vector<long>.Zero, b = a;
        for (int i = 0; i + 1 < wide.Length; i += 2)
        {
            a += wide[i];
            b += wide[i + 1];
        }

        return Vector.Sum(a + b);
    }
}
