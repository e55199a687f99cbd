using VisionInspection.Core.Similarity;

namespace VisionInspection.Core.Tests.Similarity;

public sealed class VectorFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public VectorFileTests() => File.Delete(path);

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Open_AfterARestart_FindsWhatWasThere()
    {
        Write(20);
        var index = new VectorIndex();
        using VectorFile again = VectorFile.Open(path, index);

        Assert.Equal((20, 20L), (index.Count, again.LastSequence));
        Neighbour nearest = index.Search(Vector(13), 1)[0];
        Assert.Equal(new VectorKey(1013, 1), nearest.Key);
        Assert.Equal(1, nearest.Cosine, 0.35);
    }

    [Fact]
    public void Open_CutAtAnyByte_KeepsEveryWholeRecordAndGoesOn()
    {
        Write(3);
        byte[] whole = File.ReadAllBytes(path);
        for (int kept = 0; kept < whole.Length; kept++)
        {
            File.WriteAllBytes(path, whole[..kept]);
            var index = new VectorIndex();
            using (VectorFile file = VectorFile.Open(path, index))
            {
                Assert.Equal(Math.Max(0, (kept - 8) / 88), index.Count);
                file.Append(9, new VectorKey(9, 0), Vector(9));
            }

            var after = new VectorIndex();
            using VectorFile reopened = VectorFile.Open(path, after);
            Assert.Equal((index.Count + 1, 9L), (after.Count, reopened.LastSequence));
        }
    }

    [Fact]
    public void Open_WithAFlippedBitInARecord_CutsThereAndNotBefore()
    {
        Write(5);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[8 + (3 * 88) + 30] ^= 4;
        File.WriteAllBytes(path, bytes);
        var index = new VectorIndex();
        using VectorFile file = VectorFile.Open(path, index);
        Assert.Equal((3, 3L), (index.Count, file.LastSequence));
    }

    [Fact]
    public void Open_OfAnotherKindOfFile_LeavesItAlone()
    {
        File.WriteAllText(path, "these are no vectors");
        Assert.Throws<InvalidDataException>(() => VectorFile.Open(path, new VectorIndex()));
        Assert.Equal("these are no vectors", File.ReadAllText(path));
    }

    private void Write(int records)
    {
        using VectorFile file = VectorFile.Open(path, new VectorIndex());
        for (int i = 1; i <= records; i++)
        {
            file.Append(i, new VectorKey(1000 + i, i % 2), Vector(i));
        }

        file.Flush();
    }

    private static sbyte[] Vector(int seed)
    {
        var random = new Random(seed);
        float[] direction = [.. Enumerable.Range(0, VectorIndex.Dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];
        float length = MathF.Sqrt(direction.Sum(d => d * d));
        return ContentsVector.Of([.. direction.Select(d => d / length)]);
    }
}
