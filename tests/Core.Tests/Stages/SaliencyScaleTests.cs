using VisionInspection.Core.Findings;
using VisionInspection.Core.Stages;

namespace VisionInspection.Core.Tests.Stages;

public sealed class SaliencyScaleTests
{
    private static readonly PixelBox Covers = new(3, 4, 50, 20);

    [Fact]
    public void Map_OfALoadedContainer_IsFullAtItsHottestCellOnly()
    {
        SaliencyMap map = SaliencyScale.Map([-8, 12, 3, -2, 11.9f, 0], 3, Covers);
        Assert.Equal((3, 2, Covers), (map.Width, map.Height, map.Covers));
        Assert.Equal(255, map.Values[1]);
        Assert.Equal(1, map.Values.Count(value => value == 255));
        Assert.Equal(0, map.Values[0]);
    }

    [Fact]
    public void Map_WhereNothingReachesEvenOdds_StaysFaint()
    {
        SaliencyMap map = SaliencyScale.Map([-5, -6, -9], 3, Covers);
        Assert.InRange(map.Values.Max(), 1, 3);
    }

    [Fact]
    public void Map_AnyEvidence_KeepsItsOrder()
    {
        var random = new Random(3);
        float[] evidence = [.. Enumerable.Range(0, 480).Select(_ => (float)((random.NextDouble() * 30) - 15))];
        byte[] values = SaliencyScale.Map(evidence, 40, Covers).Values;
        int[] order = [.. Enumerable.Range(0, 480).OrderBy(i => evidence[i])];
        Assert.Equal(values.Order(), order.Select(i => values[i]));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MaxValue)]
    [InlineData(float.MinValue)]
    public void Map_NumbersThatAreNone_DoNotThrow(float number) =>
        Assert.Equal(2, SaliencyScale.Map([number, 1], 2, Covers).Values.Length);
}
