using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Tests.Comparison.Changes;

public class ChangeFinderTests
{
    private const int Width = 160, Height = 100;

    // A grey level of its own, and not at the edge of one.
    private const double Clear = .4, Dark = 1.5;

    private static readonly PixelBox Block = new(60, 40, 20, 16);

    [Theory]
    [InlineData(.1)]
    [InlineData(-.1)]
    public void Find_ABlock_BoxSignAndAmountAreRight(double change)
    {
        ChangeBlob blob = Assert.Single(Find(Flat(Clear), Flat(Clear, change)));

        Assert.Equal(change > 0, blob.Added);
        Assert.InRange(blob.Box.X, Block.X - 4, Block.X);
        Assert.InRange(blob.Box.Y, Block.Y - 4, Block.Y);
        Assert.InRange(blob.Box.X + blob.Box.Width, Block.X + Block.Width, Block.X + Block.Width + 4);
        Assert.InRange(blob.Box.Y + blob.Box.Height, Block.Y + Block.Height, Block.Y + Block.Height + 4);
        Assert.Equal(.1 * Block.Width * Block.Height, blob.Sum, 2);
        Assert.InRange(blob.Mean, .06, .1);
        Assert.InRange(blob.Filled, .8, 1);
    }

    [Fact]
    public void Find_Nothing_None() => Assert.Empty(Find(Flat(Clear), Flat(Clear)));

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

    [Fact]
    public void Find_OppositeSignsSideBySide_AreTwo()
    {
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(Block, x, y, .1) + In(Block with { X = Block.X + Block.Width }, x, y, -.1));

        List<ChangeBlob> blobs = Find(Flat(Clear), second);

        Assert.Equal([false, true], blobs.Select(b => b.Added).Order());
    }

    [Fact]
    public void Find_SkirtsOfABlock_GoWithItButAreNoneAlone()
    {
        // Four least spreads: less than a region begins with, more than it goes on with.
        Plane skirt = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(new PixelBox(40, 36, 60, 24), x, y, .024));
        Plane both = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(new PixelBox(40, 36, 60, 24), x, y, .024) + In(Block, x, y, .05));

        Assert.Empty(Find(Flat(Clear), skirt));
        Assert.InRange(Assert.Single(Find(Flat(Clear), both)).Box.Width, 58, 62);
    }

    [Theory]
    [InlineData(60, 1, .2)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 4, .06)]
    public void Find_ALineOrADot_None(int wide, int high, double change) =>
        Assert.Empty(Find(Flat(Clear), FlatPlanes.Of(Width, Height, (x, y) => Clear + In(new PixelBox(40, 40, wide, high), x, y, change))));

    [Fact]
    public void Find_AnOutline_IsAnEdgeThatDidNotMeet()
    {
        var outer = new PixelBox(10, 8, 140, 84);
        var inner = new PixelBox(12, 10, 136, 80);

        Assert.Empty(Find(Flat(Clear), FlatPlanes.Of(Width, Height, (x, y) => Clear + In(outer, x, y, .2) - In(inner, x, y, .2))));
    }

    [Fact]
    public void Find_WhereNotLooked_None()
    {
        bool[] elsewhere = [.. Enumerable.Range(0, Width * Height).Select(i => i % Width < 50)];

        Assert.Empty(ChangeFinder.Find(FlatPlanes.Map(Flat(Clear), Flat(Clear, .1)), elsewhere));
    }

    [Theory]
    [InlineData((byte)Unsure.Saturated)]
    [InlineData((byte)Unsure.Gap)]
    [InlineData((byte)Unsure.Edge)]
    [InlineData((byte)Unsure.Misaligned)]
    public void Find_WhereNothingCanBeSaid_None(byte doubt)
    {
        Unsure[] unsure = [.. Enumerable.Range(0, Width * Height).Select(i => i % Width < 50 ? Unsure.None : (Unsure)doubt)];

        Assert.Empty(Find(FlatPlanes.Map(Flat(Clear), Flat(Clear, .1), unsure)));
    }

    [Fact]
    public void Find_HalfInDoubt_WeighsWhatIsSure()
    {
        Unsure[] unsure = [.. Enumerable.Range(0, Width * Height).Select(i => i % Width < Block.X + (Block.Width / 2) ? Unsure.None : Unsure.Saturated)];

        ChangeBlob half = Assert.Single(Find(FlatPlanes.Map(Flat(Clear), Flat(Clear, .1), unsure)));

        Assert.Equal(.1 * Block.Width / 2 * Block.Height, half.Sum, 2);
    }

    [Fact]
    public void Find_Several_TheLargestFirst()
    {
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(new PixelBox(10, 40, 12, 12), x, y, .1) + In(new PixelBox(60, 40, 30, 30), x, y, .1) + In(new PixelBox(120, 40, 20, 20), x, y, -.1));

        Assert.Equal([30, 20, 12], Find(Flat(Clear), second).Select(b => (int)Math.Round(Math.Sqrt(b.Sum / .1))));
    }

    private static List<ChangeBlob> Find(Plane first, Plane second) => Find(FlatPlanes.Map(first, second));

    private static List<ChangeBlob> Find(DifferenceMap map)
    {
        bool[] everywhere = new bool[Width * Height];
        Array.Fill(everywhere, true);
        return ChangeFinder.Find(map, everywhere);
    }

    private static Plane Flat(double grey, double change = 0) => Noisy(grey, 0, change);

    private static Plane Noisy(double grey, double noise, double change) =>
        FlatPlanes.Of(Width, Height, (x, y) => grey + (noise * FlatPlanes.Noise(x, y)) + In(Block, x, y, change));

    private static double In(PixelBox box, int x, int y, double change) =>
        x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height ? change : 0;
}
