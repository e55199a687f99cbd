using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;
using static VisionInspection.Core.Tests.Comparison.Changes.ChangePairs;

namespace VisionInspection.Core.Tests.Comparison.Changes;

/// <summary>What a change must stand out from: the pair's own spread at its grey level and texture.</summary>
public class ChangeSpreadTests
{
    [Theory]
    [InlineData(.03, false)]
    [InlineData(.04, true)]
    public void Find_NoNoiseAtAll_SixLeastSpreadsAreNeeded(double change, bool found) =>
        Assert.Equal(found, Find(Flat(Clear), Flat(Clear, change)).Count == 1);

    [Fact]
    public void Find_NoisyPair_TheSameBlockDoesNotStandOut()
    {
        Assert.Single(Find(Flat(Clear), Noisy(Clear, .01, .1)));
        Assert.Empty(Find(Flat(Clear), Noisy(Clear, .06, .1)));
    }

    [Fact]
    public void Find_NoiseAtOneGreyLevel_HidesNothingAtAnother()
    {
        // The left half is clear and quiet, the right half dark and noisy; the levels between them are found nowhere.
        double Pair(int x, int y, double noise, double left, double right) =>
            x < 80 ? Clear + In(new PixelBox(30, 40, 20, 16), x, y, left) : Dark + (noise * FlatPlanes.Noise(x, y)) + In(new PixelBox(110, 40, 20, 16), x, y, right);
        Plane first = FlatPlanes.Of(Width, Height, (x, y) => Pair(x, y, 0, 0, 0));

        ChangeBlob left = Assert.Single(Find(first, FlatPlanes.Of(Width, Height, (x, y) => Pair(x, y, .06, .08, .08))));

        Assert.InRange(left.Box.X, 26, 30);
    }

    [Fact]
    public void Find_BlockAloneAtItsGreyLevel_DoesNotHideItself()
    {
        // All that is known of the block's grey level is the block: its spread may not grow so quickly from the level below.
        var large = new PixelBox(50, 30, 40, 40);
        Plane first = FlatPlanes.Of(Width, Height, (_, _) => .7), second = FlatPlanes.Of(Width, Height, (x, y) => .7 + In(large, x, y, .2));

        Assert.InRange(Assert.Single(Find(first, second)).Strength, 10, 30);
    }

    [Fact]
    public void Find_NoiseThatGrowsWithTheGreyLevel_IsNoChange()
    {
        // From level to level as much more as is allowed, and single spots of four spreads.
        Plane first = FlatPlanes.Of(Width, Height, (x, _) => Grey(x));
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => Grey(x) + (.02 * Math.Pow(1.7, x / 40) * FlatPlanes.Noise(x, y)));

        Assert.Empty(Find(first, second));

        static double Grey(int x) => .14 + (.28 * (x / 40));
    }

    [Fact]
    public void Find_SteepInBothScans_IsMisplacementAndNoChange()
    {
        Plane ramp = FlatPlanes.Of(Width, Height, (x, _) => .05 * x), changed = FlatPlanes.Of(Width, Height, (x, y) => (.05 * x) + In(Block, x, y, .045));

        Assert.Empty(Find(ramp, changed));
        Assert.Single(Find(Flat(Clear), Flat(Clear, .045)));
    }

    [Fact]
    public void Find_SteepInOneScanAlone_IsAChange()
    {
        // What came has texture of its own.
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(Block, x, y, .1 + (.1 * (x % 4))));

        ChangeBlob blob = Assert.Single(Find(Flat(Clear), second));
        Assert.InRange(blob.Texture, 0, .001);
    }

    [Theory]
    [InlineData(.8, false)]
    [InlineData(1.2, true)]
    public void Find_GreyLevelHardlySeen_IsTakenForNoisy(double change, bool found)
    {
        // A window of air in cargo, too small to tell the noise of air from.
        var window = new PixelBox(60, 40, 11, 11);
        bool[] inWindow = [.. Enumerable.Range(0, Width * Height).Select(i => In(window, i % Width, i / Width, 1) > 0)];
        Plane plane = FlatPlanes.Of(Width, Height, (x, y) => Clear - In(window, x, y, .3));

        Assert.Equal(found, ChangeFinder.Find(Told(plane, (x, y) => In(window, x, y, change)), inWindow, parallax: false).Count == 1);
    }
}
