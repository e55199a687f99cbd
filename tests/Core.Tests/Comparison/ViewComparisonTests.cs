using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison;

public class ViewComparisonTests
{
    private static readonly Scan First = PatternScans.Scan(640, 200, (x, y) => (x, y));

    // Two thirds of the lines, and a sample and a half further up.
    private static readonly Scan Later = PatternScans.Scan(430, 200, (x, y) => (x * 1.5, y + 1.5));

    [Fact]
    public void Of_TheSameThingFaster_Unchanged()
    {
        ViewComparison comparison = Compare(First, Later);

        Assert.Equal(ComparisonVerdict.Unchanged, comparison.Verdict);
        Assert.Empty(comparison.Regions);
        Assert.True(comparison.Confirmed > .9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_SomethingPutIn_BoxAndSignAreRight(bool added)
    {
        ushort[] samples = [.. Later.Views[0].Primary.Samples];
        for (int y = 80; y < 104; y++)
        {
            for (int x = 200; x < 220; x++)
            {
                samples[(y * 430) + x] = (ushort)(samples[(y * 430) + x] * .75);
            }
        }

        Scan with = PatternScans.Of(samples, 430, 200);
        ViewComparison comparison = added ? Compare(First, with) : Compare(with, First);

        Assert.Equal(ComparisonVerdict.Changed, comparison.Verdict);
        ChangedRegion region = Assert.Single(comparison.Regions);
        Assert.Equal(added, region.Added);
        PixelBox inWith = added ? region.Second : region.First, without = added ? region.First : region.Second;
        Assert.InRange(inWith.X + (inWith.Width / 2.0), 207, 213);
        Assert.InRange(inWith.Y + (inWith.Height / 2.0), 89, 95);
        Assert.InRange(without.X + (without.Width / 2.0), 311, 319);
        Assert.InRange(region.Change, .2, .35);
        Assert.Null(region.MassKg);
    }

    [Fact]
    public void Of_PitchKnown_MassIsAttenuationTimesArea()
    {
        ushort[] samples = [.. First.Views[0].Primary.Samples];
        (int left, int top) = ClearestSpot(samples);
        for (int y = top; y < top + 20; y++)
        {
            for (int x = left; x < left + 20; x++)
            {
                samples[(y * 640) + x] = (ushort)(samples[(y * 640) + x] * Math.Exp(-.3));
            }
        }

        Scan known = First with { Views = [First.Views[0] with { PitchXMm = 8, PitchYMm = 8 }] };
        ChangedRegion region = Assert.Single(Compare(known, PatternScans.Of(samples, 640, 200)).Regions);

        // 400 samples of 0.64 cm², 0.3 of attenuation at 34 g/cm²: 2.6 kg, less what drift and edges take.
        Assert.InRange(region.MassKg!.Value, 1.6, 3.0);
    }

    [Fact]
    public void Of_SomethingElse_NotTheSameAndNoRegions()
    {
        ViewComparison comparison = Compare(First, PatternScans.Scan(640, 200, (x, y) => (x, y), seed: 77));

        Assert.Equal(ComparisonVerdict.NotTheSame, comparison.Verdict);
        Assert.Empty(comparison.Regions);
    }

    [Fact]
    public void Of_AnotherGeometry_NotComparable()
    {
        Scan top = PatternScans.Of(First.Views[0].Primary.Samples, 640, 200, ViewGeometry.Top);

        Assert.Equal(ComparisonVerdict.NotComparable, Compare(First, top).Verdict);
    }

    [Fact]
    public void Pictures_OfAChangedPair_ArePngs()
    {
        ViewComparison comparison = Compare(First, Later);

        foreach (byte[] png in new[]
        {
            ComparisonDrawing.SideBySide(comparison), ComparisonDrawing.Frame(comparison, second: true), ComparisonDrawing.Difference(comparison),
        })
        {
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        }
    }

    // Dark places are not judged, and the pattern has some.
    private static (int Left, int Top) ClearestSpot(ushort[] samples) =>
        (from top in Enumerable.Range(2, 15) from left in Enumerable.Range(4, 50) select (Left: left * 10, Top: top * 10))
        .MaxBy(spot => Enumerable.Range(0, 400).Min(i => samples[((spot.Top + (i / 20)) * 640) + spot.Left + (i % 20)]));

    private static ViewComparison Compare(Scan first, Scan second) =>
        ViewComparison.Of(ViewAlignment.Of(first, first.Views[0], null, second, second.Views[0], null), []);
}
