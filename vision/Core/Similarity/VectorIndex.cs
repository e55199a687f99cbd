using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace VisionInspection.Core.Similarity;

/// <summary>
/// Contents vectors in memory, 64 bytes each, and the nearest of them to any other by cosine: every vector is looked at, so
/// that the answer is exact. One thread may add while any number search; a search sees what was added before it began.
/// </summary>
public sealed class VectorIndex
{
    /// <summary>Numbers of a vector, each -127 to 127; a direction of length 1 has length 127 here.</summary>
    public const int Dimensions = 64;

    private const int BlockVectors = 1 << 16;
    private const double Scale = 127.0 * 127.0;

    private volatile Block[] blocks = [];
    private int count;

    /// <summary>Vectors in the index.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Adds a vector.</summary>
    /// <param name="key">Whose it is.</param>
    /// <param name="vector">Its numbers, <c>[64]</c>.</param>
    public void Add(VectorKey key, ReadOnlySpan<sbyte> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, Dimensions);
        int place = count % BlockVectors;
        if (place == 0)
        {
            blocks = [.. blocks, new Block(new sbyte[BlockVectors * Dimensions], new VectorKey[BlockVectors])];
        }

        Block last = blocks[^1];
        vector.CopyTo(last.Vectors.AsSpan(place * Dimensions));
        last.Keys[place] = key;
        Volatile.Write(ref count, count + 1);
    }

    /// <summary>The nearest vectors, nearest first.</summary>
    /// <param name="query">What to look for, <c>[64]</c>.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<Neighbour> Search(ReadOnlySpan<sbyte> query, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, Dimensions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        int held = Count;
        Block[] all = blocks;
        var nearest = new PriorityQueue<int, int>(most + 1);
        int least = int.MinValue;
        for (int first = 0; first < held; first += BlockVectors)
        {
            ReadOnlySpan<sbyte> vectors = all[first / BlockVectors].Vectors.AsSpan(0, Math.Min(BlockVectors, held - first) * Dimensions);
            least = Scan(vectors, query, first, most, nearest, least);
        }

        var found = new Neighbour[nearest.Count];
        for (int i = found.Length - 1; i >= 0; i--)
        {
            nearest.TryDequeue(out int at, out int product);
            found[i] = new Neighbour(all[at / BlockVectors].Keys[at % BlockVectors], product / Scale);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Scan(ReadOnlySpan<sbyte> vectors, ReadOnlySpan<sbyte> query, int first, int most, PriorityQueue<int, int> nearest, int least)
    {
        Query wide = Query.Of(query);
        ref sbyte start = ref MemoryMarshal.GetReference(vectors);
        int rows = vectors.Length / Dimensions;
        for (int row = 0; row < rows; row++)
        {
            int product = wide.Dot(ref Unsafe.Add(ref start, row * Dimensions));
            if (product > least || nearest.Count < most)
            {
                if (nearest.Count == most)
                {
                    nearest.EnqueueDequeue(first + row, product);
                }
                else
                {
                    nearest.Enqueue(first + row, product);
                }

                if (nearest.Count == most)
                {
                    nearest.TryPeek(out _, out least);
                }
            }
        }

        return least;
    }

    private sealed record Block(sbyte[] Vectors, VectorKey[] Keys);

    /// <summary>A query as 16-bit numbers, sixteen to a register.</summary>
    private readonly struct Query
    {
        private readonly Vector256<short> a;
        private readonly Vector256<short> b;
        private readonly Vector256<short> c;
        private readonly Vector256<short> d;

        private Query(Vector256<short> a, Vector256<short> b, Vector256<short> c, Vector256<short> d)
        {
            this.a = a;
            this.b = b;
            this.c = c;
            this.d = d;
        }

        public static Query Of(ReadOnlySpan<sbyte> query)
        {
            ref sbyte start = ref MemoryMarshal.GetReference(query);
            return new Query(Wide(ref start, 0), Wide(ref start, 16), Wide(ref start, 32), Wide(ref start, 48));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Dot(ref sbyte vector) => Vector256.Sum(
            Products(a, Wide(ref vector, 0)) + Products(b, Wide(ref vector, 16)) + Products(c, Wide(ref vector, 32)) + Products(d, Wide(ref vector, 48)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Wide(ref sbyte start, int offset)
        {
            Vector128<sbyte> narrow = Vector128.LoadUnsafe(ref start, (nuint)offset);
            return Avx2.IsSupported
                ? Avx2.ConvertToVector256Int16(narrow)
                : Vector256.Create(Vector128.WidenLower(narrow), Vector128.WidenUpper(narrow));
        }

        // Pairs of neighbouring products added: which pair is of no matter to the sum.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<int> Products(Vector256<short> x, Vector256<short> y) => Avx2.IsSupported
            ? Avx2.MultiplyAddAdjacent(x, y)
            : (Vector256.WidenLower(x) * Vector256.WidenLower(y)) + (Vector256.WidenUpper(x) * Vector256.WidenUpper(y));
    }
}

/// <summary>Whose vector it is.</summary>
/// <param name="Scan">Number of the scan.</param>
/// <param name="Container">Which of its containers, from 0.</param>
public readonly record struct VectorKey(long Scan, int Container);

/// <summary>A vector found.</summary>
/// <param name="Key">Whose it is.</param>
/// <param name="Cosine">Cosine of the angle between the two, 1 for the same direction.</param>
public readonly record struct Neighbour(VectorKey Key, double Cosine);
