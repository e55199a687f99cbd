using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison;

public class VehicleComparerTests
{
    private const int Width = 640, Height = 300;

    // What the pattern leaves free, above it, is where a container stands.
    private static readonly PixelBox Box = new(60, 10, 480, 90);

    private static readonly Scan Bare = Truck(null);

    [Fact]
    public void Compare_EmptyVehicle_LooksEverywhere()
    {
        ComparedPart part = Compare(Bare, [], Dimmed(Bare, 20, 40), []);

        Assert.Equal((null, null, null), (part.Number, part.FirstBox, part.SecondBox));
        Assert.Equal(ComparisonVerdict.Changed, part.Comparison.Verdict);
        PixelBox region = Assert.Single(part.Comparison.Regions).First;
        Assert.InRange(region.X + (region.Width / 2.0), 28, 36);
        Assert.InRange(region.Y + (region.Height / 2.0), 48, 56);
    }

    [Theory]
    [InlineData(20, 40, true)]
    [InlineData(200, 50, false)]
    public void Compare_SameLoad_LooksBesideTheContainerAlone(int x, int y, bool told)
    {
        Scan loaded = Truck(5);

        ComparedPart part = Compare(loaded, [Box], Dimmed(loaded, x, y), [Box]);

        Assert.Equal(told ? ComparisonVerdict.Changed : ComparisonVerdict.Unchanged, part.Comparison.Verdict);
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(5, null)]
    [InlineData(null, 6)]
    public void Compare_AnotherLoad_ComparesTheVehicle(int? load, int? another)
    {
        ComparedPart same = Compare(Truck(load), Boxes(load), Truck(another), Boxes(another));
        ComparedPart changed = Compare(Truck(load), Boxes(load), Dimmed(Truck(another), 20, 40), Boxes(another));

        Assert.Equal(ComparisonVerdict.Unchanged, same.Comparison.Verdict);
        Assert.True(Assert.Single(changed.Comparison.Regions).Added);
    }

    [Fact]
    public void Compare_AnotherVehicleUnderAnotherLoad_SaysThatItCouldNotAlign()
    {
        ComparedPart part = Compare(Truck(5), [Box], Truck(6, vehicle: 77), [Box]);

        Assert.Equal(ComparisonVerdict.CouldNotAlign, part.Comparison.Verdict);
        Assert.Contains("the loads set aside", part.Comparison.Message, StringComparison.Ordinal);
        Assert.Null(part.Comparison.Pictures);
    }

    [Fact]
    public void Compare_AnotherEmptyVehicle_IsNotTheSame() =>
        Assert.Equal(ComparisonVerdict.NotTheSame, Compare(Bare, [], Truck(null, vehicle: 77), []).Comparison.Verdict);

    [Fact]
    public void Compare_ViewsThatMustNotBeCompared_SaysWhy()
    {
        Scan top = PatternScans.Of(Bare.Views[0].Primary.Samples, Width, Height, ViewGeometry.Top);

        Assert.Contains("geometry", Compare(Bare, [Box], top, [Box]).Comparison.Message, StringComparison.Ordinal);
    }

    private static PixelBox[] Boxes(int? load) => load is null ? [] : [Box];

    private static ComparedPart Compare(Scan first, PixelBox[] boxes, Scan second, PixelBox[] otherBoxes) => Assert.Single(
        VehicleComparer.Compare(first, Found(boxes), second, Found(otherBoxes), null, CancellationToken.None));

    private static ContainerFinding[] Found(PixelBox[] boxes) =>
        [.. boxes.Select(box => new ContainerFinding("side", box, .9, null, new EmptyVerdict(EmptyState.Loaded, .9, .4, null), null))];

    // The pattern is the vehicle, and a part of another pattern its load.
    private static Scan Truck(int? load, int vehicle = 1)
    {
        ushort[] samples = [.. PatternScans.Scan(Width, Height, (x, y) => (x, y - 100), vehicle).Views[0].Primary.Samples];
        if (load is int seed)
        {
            ushort[] goods = PatternScans.Scan(Width, Height, (x, y) => (x, y + 50), seed).Views[0].Primary.Samples;
            for (int y = Box.Y; y < Box.Y + Box.Height; y++)
            {
                goods.AsSpan((y * Width) + Box.X, Box.Width).CopyTo(samples.AsSpan((y * Width) + Box.X));
            }
        }

        return PatternScans.Of(samples, Width, Height);
    }

    // With something of 24 by 24 samples put in front of it.
    private static Scan Dimmed(Scan scan, int left, int top)
    {
        ushort[] samples = [.. scan.Views[0].Primary.Samples];
        for (int y = top; y < top + 24; y++)
        {
            for (int x = left; x < left + 24; x++)
            {
                samples[(y * Width) + x] = (ushort)(samples[(y * Width) + x] * .7);
            }
        }

        return PatternScans.Of(samples, Width, Height);
    }
}
