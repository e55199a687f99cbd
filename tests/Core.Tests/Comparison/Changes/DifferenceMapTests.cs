using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;

namespace VisionInspection.Core.Tests.Comparison.Changes;

public class DifferenceMapTests
{
    private const int Width = 192, Height = 128, Border = 5;

    // A block and a wedge in air: edges, flat places and all greys up to 1.
    private static readonly Plane Truth = FlatPlanes.Of(Width, Height, (x, y) => Shown(x, y));

    [Fact]
    public void Of_TheSameTwice_NoChangeAndSureButAtTheBorder()
    {
        DifferenceMap map = DifferenceMap.Of(FlatPlanes.Aligned(Truth, Truth));

        Assert.InRange(Worst(map), 0, .01f);
        for (int i = 0; i < map.Unsure.Length; i++)
        {
            (int x, int y) = (i % Width, i / Width);
            bool border = x < Border || y < Border || x >= Width - Border || y >= Height - Border;
            Assert.Equal(border ? Unsure.Edge : Unsure.None, map.Unsure[i]);
        }
    }

    [Theory]
    [InlineData(.3)]
    [InlineData(-.3)]
    public void Of_SomethingInOneScan_ChangeHasItsSizeAndSign(double more)
    {
        Plane with = FlatPlanes.Of(Width, Height, (x, y) => Shown(x, y) + (Goods(x, y) ? .3 : 0));

        DifferenceMap map = DifferenceMap.Of(more > 0 ? FlatPlanes.Aligned(Truth, with) : FlatPlanes.Aligned(with, Truth));

        Assert.InRange(At(map.Change, 150, 100), more - .03, more + .03);
        Assert.InRange(At(map.Change, 40, 30), -.01f, .01f);
    }

    [Fact]
    public void Of_ASampleOff_NoChange()
    {
        Plane off = FlatPlanes.Of(Width, Height, (x, y) => Shown(x + 1, y - 1));

        Assert.InRange(Worst(DifferenceMap.Of(FlatPlanes.Aligned(Truth, off))), 0, .02f);
    }

    [Fact]
    public void Of_ThreeSamplesDown_NoChangeOnlyWhereTheBeamHadMoved()
    {
        Plane off = FlatPlanes.Of(Width, Height, (x, y) => Shown(x, y + 3));

        Assert.True(Worst(DifferenceMap.Of(FlatPlanes.Aligned(Truth, off))) > .1f);
        Assert.InRange(Worst(DifferenceMap.Of(FlatPlanes.Aligned(Truth, off, parallax: true))), 0, .02f);
    }

    [Fact]
    public void Of_AnotherGammaAndGain_NoChange()
    {
        Plane rendered = FlatPlanes.Of(Width, Height, (x, y) => 1.3 * Shown(x, y));

        DifferenceMap map = DifferenceMap.Of(FlatPlanes.Aligned(Truth, rendered));

        Assert.InRange(Worst(map), 0, .04f);
        Assert.InRange(At(map.Second, 60, 50), Shown(60, 50) - .03, Shown(60, 50) + .03);
    }

    [Fact]
    public void Of_SlowDrift_IsTakenOffAndABlockStays()
    {
        Plane drifted = FlatPlanes.Of(Width, Height, (x, y) => Shown(x, y) + (.05 * (1 + Math.Sin(x / 60.0))) + (Goods(x, y) ? .3 : 0));

        DifferenceMap map = DifferenceMap.Of(FlatPlanes.Aligned(Truth, drifted));

        Assert.InRange(At(map.Change, 150, 100), .25f, .35f);
        Assert.InRange(At(map.Change, 100, 100), -.02f, .02f);
        Assert.InRange(At(map.Change, 20, 100), -.02f, .02f);
    }

    [Fact]
    public void Of_GreyToldFromAPartAlone_WhatIsElsewhereDoesNotBend()
    {
        // The right part shows another load, in greys that the left has too; the left is the same.
        Plane first = FlatPlanes.Of(Width, Height, (x, y) => x < 60 ? Shown(x, y) : .1), second = FlatPlanes.Of(Width, Height, (x, y) => x < 60 ? Shown(x, y) : .3);
        AlignedPlanes pair = FlatPlanes.Aligned(first, second);
        bool[] left = [.. Enumerable.Range(0, Width * Height).Select(i => i % Width < 60)];

        DifferenceMap told = DifferenceMap.Of(pair, left), mixed = DifferenceMap.Of(pair);

        // What is .3 at the left would be taken for .1.
        Assert.InRange(Bend(told), 0, .02);
        Assert.True(Bend(mixed) > .05);

        double Bend(DifferenceMap map) => Enumerable.Range(0, 40).Max(k => Math.Abs(At(map.Second, 10 + k, 60) - Shown(10 + k, 60)));
    }

    [Theory]
    [InlineData(16, 5.5, false)]
    [InlineData(16, 6.1, true)]
    [InlineData(8, 3.7, false)]
    [InlineData(8, 4.1, true)]
    public void Of_TooDarkInBothScans_Saturated(int bits, double attenuation, bool saturated)
    {
        Plane dark = FlatPlanes.Of(Width, Height, (x, y) => Goods(x, y) ? attenuation : Shown(x, y));

        DifferenceMap map = DifferenceMap.Of(FlatPlanes.Aligned(dark, dark, bits: bits));

        Assert.Equal(saturated, map.Unsure[(100 * Width) + 150].HasFlag(Unsure.Saturated));
        Assert.Equal(Unsure.None, map.Unsure[(100 * Width) + 40]);
    }

    [Theory]
    [InlineData(16, 4.5)]
    [InlineData(8, 3.9)]
    public void Of_TooDarkInOneScan_ChangedAsFarAsBothCanTell(int bits, double told)
    {
        // A beam as dark as the goods, in both, tells 16 bits their tone and their noise down there.
        Plane before = FlatPlanes.Of(Width, Height, (x, y) => Goods(x, y) ? 2.9 : y < 16 ? 4.5 : Shown(x, y));
        Plane after = FlatPlanes.Of(Width, Height, (x, y) => Goods(x, y) || y < 16 ? 4.5 : Shown(x, y));

        DifferenceMap map = DifferenceMap.Of(FlatPlanes.Aligned(before, after, bits: bits));

        Assert.Equal(Unsure.None, map.Unsure[(100 * Width) + 150]);
        Assert.InRange(At(map.Change, 150, 100), told - 2.9 - .1, told - 2.9 + .1);
    }

    [Fact]
    public void Of_BlockThatMatchesElsewhere_Misaligned()
    {
        AlignedPlanes pair = FlatPlanes.Aligned(Truth, Truth);
        pair.Moved[pair.BlocksAcross + 2] = true;

        DifferenceMap map = DifferenceMap.Of(pair);

        int side = MatchBack.FullBlock;
        Assert.Equal(Unsure.Misaligned, map.Unsure[(side * Width) + (2 * side)]);
        Assert.Equal(Unsure.Misaligned, map.Unsure[(((2 * side) - 1) * Width) + (3 * side) - 1]);
        Assert.Equal(side * side, map.Unsure.Count(u => u.HasFlag(Unsure.Misaligned)));
    }

    [Fact]
    public void Of_SecondShowsLess_GapAndABorderBeforeIt()
    {
        DifferenceMap map = DifferenceMap.Of(FlatPlanes.Aligned(Truth, Truth, missing: 30));

        int end = Width - 30, row = 60 * Width;
        Assert.True(map.Unsure[row + end + 2].HasFlag(Unsure.Gap));
        Assert.Equal(Unsure.Edge, map.Unsure[row + end - 2]);
        Assert.Equal(Unsure.None, map.Unsure[row + end - Border - 2]);
    }

    private static bool Goods(int x, int y) => x is >= 135 and < 165 && y is >= 88 and < 112;

    private static double Shown(int x, int y)
    {
        double wedge = x is >= 10 and < 120 && y is >= 40 and < 70 ? (x - 10) / 110.0 : 0;
        return wedge + (x is >= 130 and < 180 && y is >= 20 and < 60 ? .5 : 0) + (y >= 80 ? .2 : 0);
    }

    private static float At(Plane plane, int x, int y) => plane.Samples[(y * plane.Width) + x];

    private static float Worst(DifferenceMap map) => map.Change.Samples.Where((_, i) => map.Unsure[i] == Unsure.None).Max(MathF.Abs);
}
