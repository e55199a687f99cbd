using VisionInspection.Core.Similarity;

namespace VisionInspection.Core.Tests.Similarity;

public sealed class OddOneOutTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    public void Scores_WithOneOfAnotherKind_AreHighestForIt(int size)
    {
        List<sbyte[]> lot = [.. Enumerable.Range(0, size - 1).Select(i => Near(0, i)), Near(7, 1)];
        double[] scores = OddOneOut.Scores(lot, usual: 0.02);

        Assert.True(scores[^1] > 0.85 && scores[..^1].Max() < 0.6, string.Join(' ', scores));
    }

    [Fact]
    public void ZScores_OfTenOrFewer_NeverReachThree()
    {
        Assert.True(OddOneOut.ZScores([.. Enumerable.Range(0, 9).Select(i => Near(0, i)), Near(7, 1)]).Max() < 3.001);
        Assert.True(OddOneOut.ZScores([.. Enumerable.Range(0, 19).Select(i => Near(0, i)), Near(7, 1)])[^1] > 3);
    }

    [Fact]
    public void Scores_OfNearEquals_FindNothingInNoise()
    {
        double[] scores = OddOneOut.Scores([.. Enumerable.Range(0, 8).Select(i => Near(0, i))], usual: 0.02);
        Assert.All(scores, score => Assert.InRange(score, 0, 0.6));
    }

    [Fact]
    public void ToMiddle_OfTheKindAndOfAnother_TellsThemApart()
    {
        sbyte[][] known = [.. Enumerable.Range(0, 40).Select(i => Near(0, i))];
        Assert.InRange(KindDistance.ToMiddle(Near(0, 99), known), 0, 0.1);
        Assert.InRange(KindDistance.ToMiddle(Near(7, 99), known), 0.7, 1);
        Assert.InRange(KindDistance.ToNearest(Near(0, 99), known), 0, 0.1);
        Assert.InRange(KindDistance.ToNearest(Near(7, 99), known), 0.7, 1.3);
    }

    // Directions that differ a little from one axis.
    private static sbyte[] Near(int axis, int seed)
    {
        var random = new Random((axis * 1000) + seed);
        var direction = new float[VectorIndex.Dimensions];
        for (int i = 0; i < direction.Length; i++)
        {
            direction[i] = (i == axis ? 1 : 0) + ((float)(random.NextDouble() - 0.5) * 0.08f);
        }

        float length = MathF.Sqrt(direction.Sum(d => d * d));
        return ContentsVector.Of([.. direction.Select(d => d / length)]);
    }
}
