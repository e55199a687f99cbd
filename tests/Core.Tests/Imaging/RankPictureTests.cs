using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Tests.Imaging;

public sealed class RankPictureTests
{
    [Fact]
    public void Of_APictureWithTies_IsTheShareBelowPlusHalfTheEquals()
    {
        var random = new Random(5);

        // Few levels, so that most samples have equals.
        float[] picture = [.. Enumerable.Range(0, 1000).Select(_ => random.Next(40) / 39f)];
        var ranks = new float[picture.Length];

        RankPicture.Of(picture, ranks);

        int[] levels = [.. picture.Select(t => (int)((t * 65535) + 0.5f))];
        for (int i = 0; i < picture.Length; i++)
        {
            double below = levels.Count(level => level < levels[i]);
            double equals = levels.Count(level => level == levels[i]);
            Assert.Equal((below + (equals / 2)) / picture.Length, ranks[i], 1e-6);
        }
    }

    [Fact]
    public void Of_AMonotoneRendering_IsTheSameRanks()
    {
        // 251 levels far enough apart that a gamma keeps them apart at 16 bit.
        float[] picture = [.. Enumerable.Range(0, 5000).Select(i => 0.2f + (i * 37 % 251 / 400f))];
        float[] rendered = [.. picture.Select(t => MathF.Pow(t, 1.7f))];
        var ranks = new float[picture.Length];
        var renderedRanks = new float[picture.Length];

        RankPicture.Of(picture, ranks);
        RankPicture.Of(rendered, renderedRanks);

        Assert.Equal(ranks, renderedRanks);
    }

    [Fact]
    public void Of_OneLevel_IsHalf()
    {
        var ranks = new float[64];
        RankPicture.Of(Enumerable.Repeat(0.7f, 64).ToArray(), ranks);
        Assert.All(ranks, rank => Assert.Equal(0.5f, rank));
    }

    [Fact]
    public void LogAttenuation_OfAirHalfAndDark_IsZeroItsLogarithmAndOne()
    {
        float[] attenuation = new float[4];
        LogAttenuation.Of([1, 0.5f, 0.005f, 0], attenuation);
        Assert.Equal(0, attenuation[0]);
        Assert.Equal(Math.Log(0.5) / Math.Log(0.005), attenuation[1], 1e-6);
        Assert.Equal(1, attenuation[2], 1e-6);
        Assert.Equal(1, attenuation[3], 1e-6);
    }
}
