using VisionInspection.Core.Similarity;

namespace VisionInspection.Core.Tests.Similarity;

public sealed class VectorIndexTests
{
    [Fact]
    public void Search_AmongAHundredThousand_IsWhatSortingThemAllGives()
    {
        var random = new Random(5);
        sbyte[][] vectors = [.. Enumerable.Range(0, 100_000).Select(_ => Vector(random))];
        var index = new VectorIndex();
        for (int i = 0; i < vectors.Length; i++)
        {
            index.Add(new VectorKey(i, i % 2), vectors[i]);
        }

        sbyte[] query = Vector(random);
        IReadOnlyList<Neighbour> found = index.Search(query, 7);

        int[] products = [.. vectors.Select(vector => vector.Zip(query, (a, b) => a * b).Sum())];
        Assert.Equal(products.OrderDescending().Take(7).Select(product => product / (127.0 * 127)), found.Select(one => one.Cosine));
        Assert.All(found, one => Assert.Equal(products[one.Key.Scan] / (127.0 * 127), one.Cosine));
        Assert.All(found, one => Assert.Equal(one.Key.Scan % 2, one.Key.Container));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(40, 10)]
    public void Search_AmongFew_GivesAsManyAsThereAre(int held, int expected)
    {
        var index = new VectorIndex();
        for (int i = 0; i < held; i++)
        {
            index.Add(new VectorKey(i, 0), Vector(new Random(i)));
        }

        Assert.Equal(expected, index.Search(Vector(new Random(99)), 10).Count);
    }

    [Fact]
    public void Search_OfExtremes_DoesNotOverflow()
    {
        var index = new VectorIndex();
        index.Add(new VectorKey(1, 0), Enumerable.Repeat((sbyte)-128, VectorIndex.Dimensions).ToArray());
        Assert.Equal(64 * 128.0 * 128 / (127 * 127), index.Search(Enumerable.Repeat((sbyte)-128, VectorIndex.Dimensions).ToArray(), 1)[0].Cosine);
    }

    private static sbyte[] Vector(Random random) => [.. Enumerable.Range(0, VectorIndex.Dimensions).Select(_ => (sbyte)random.Next(-127, 128))];
}
