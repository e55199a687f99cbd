using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;
using static VisionInspection.Core.Tests.Comparison.Changes.ChangePairs;

namespace VisionInspection.Core.Tests.Comparison.Changes;

/// <summary>What a region is, and where none is looked for.</summary>
public class ChangeFinderTests
{
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

    [Fact]
    public void Find_TheBeamMoved_BeginsLower()
    {
        // Five least spreads.
        Plane faint = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(new PixelBox(40, 36, 60, 24), x, y, .03));

        Assert.Empty(Find(Flat(Clear), faint));
        Assert.Single(Find(Flat(Clear), faint, parallax: true));
    }

    [Theory]
    [InlineData(60, 1, .2, false)]
    [InlineData(60, 1, .4, true)]
    [InlineData(2, 2, .3, false)]
    [InlineData(2, 2, .5, true)]
    public void Find_ThinnerThanSixOrLessThanThirtySamples_None(int wide, int high, double change, bool found) =>
        Assert.Equal(found, Find(Told(Flat(Clear), (x, y) => In(new PixelBox(40, 40, wide, high), x, y, change))).Count == 1);

    [Fact]
    public void Find_FaintEdges_CountInTheSum()
    {
        var edges = new PixelBox(Block.X - 5, Block.Y - 5, Block.Width + 10, Block.Height + 10);
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => Clear + In(Block, x, y, .09) + In(edges, x, y, .01));

        // The block and 5 samples of a hundredth all around it, of which the region itself holds two to three.
        Assert.InRange(Assert.Single(Find(Flat(Clear), second)).Sum, 35.8, 36.7);
    }

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

        Assert.Empty(ChangeFinder.Find(FlatPlanes.Map(Flat(Clear), Flat(Clear, .1)), elsewhere, parallax: false));
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
}
