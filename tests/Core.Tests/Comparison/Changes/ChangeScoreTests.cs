using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Tests.Comparison.Changes;

public class ChangeScoreTests
{
    private static readonly ChangeBlob Blob = new(new PixelBox(10, 10, 20, 20), 320, .1, 32, Added: true, Strength: 9, Texture: .1);

    [Theory]
    [InlineData(null)]
    [InlineData(.5)]
    public void Of_MoreMassStrengthSizeOrFilling_IsMoreProbable(double? steepness)
    {
        double usual = ChangeScore.Of(Blob, 3, steepness);

        Assert.InRange(usual, .01, .9999);
        Assert.True(ChangeScore.Of(Blob, 6, steepness) > usual);
        Assert.True(ChangeScore.Of(Blob with { Strength = 18 }, 3, steepness) > usual);
        Assert.True(ChangeScore.Of(Blob with { Box = new PixelBox(10, 10, 40, 40), Area = 1280 }, 3, steepness) > usual);
        Assert.True(ChangeScore.Of(Blob with { Area = 160 }, 3, steepness) < usual);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(.5)]
    public void Of_LongAndThin_IsLessProbable(double? steepness)
    {
        Assert.True(ChangeScore.Of(Blob with { Box = new PixelBox(10, 10, 80, 5) }, 3, steepness) < ChangeScore.Of(Blob, 3, steepness));
        Assert.Equal(
            ChangeScore.Of(Blob with { Box = new PixelBox(10, 10, 40, 10) }, 3, steepness),
            ChangeScore.Of(Blob with { Box = new PixelBox(10, 10, 10, 40) }, 3, steepness));
    }

    [Fact]
    public void Of_TexturedWhereTheBeamMoved_IsLessProbable() =>
        Assert.True(ChangeScore.Of(Blob with { Texture = .3 }, 3, steepness: .5) < ChangeScore.Of(Blob, 3, steepness: .5));

    [Fact]
    public void Of_WhereNearAndFarPart_IsLessProbableTheSteeperTheField()
    {
        Assert.True(ChangeScore.Of(Blob, 3, steepness: 4) < ChangeScore.Of(Blob, 3, steepness: .5));
        Assert.InRange(ChangeScore.Of(Blob, 3, steepness: 0), .5, 1);
    }

    [Fact]
    public void Of_NoScale_MassIsThatOfSamplesSevenMillimetresApart() =>
        Assert.Equal(ChangeScore.Of(Blob, .02 * Blob.Sum, steepness: null), ChangeScore.Of(Blob, null, steepness: null));

    [Fact]
    public void Of_NoMassToSpeakOf_IsStillAProbability() => Assert.InRange(ChangeScore.Of(Blob, 0, steepness: null), 0, 1);
}
