using VisionInspection.Core.Comparison;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison;

public class ViewAlignmentTests
{
    private static readonly Scan First = PatternScans.Scan(640, 200, (x, y) => (x, y));

    [Fact]
    public void Of_TheSameScan_NothingMoves()
    {
        ViewAlignment alignment = Align(First, First);

        Assert.Null(alignment.Failure);
        Assert.True(alignment.Likeness > .99, $"likeness {alignment.Likeness}");
        Assert.True(Worst(alignment, (x, y) => (x, y)) < .1);
    }

    [Theory]
    [InlineData(.67)]
    [InlineData(1.5)]
    public void Of_AnotherSpeedThatWavers_FollowsIt(double scale)
    {
        // Column c of the second shows this place of the pattern; its inverse is where the first's places went.
        double Shown(double column) => (column / scale) + (6 * Math.Sin(column / scale / 60));
        Scan second = PatternScans.Scan((int)(640 * scale), 200, (x, y) => (Shown(x), y + 1.3));

        ViewAlignment alignment = Align(First, second);

        Assert.Null(alignment.Failure);
        double worst = Worst(alignment, (x, y) => (Inverse(Shown, x, scale), y - 1.3));
        Assert.True(worst < .6, $"worst error {worst:0.00}");
    }

    [Fact]
    public void Of_AnotherPattern_SaysSo()
    {
        ViewAlignment alignment = Align(First, PatternScans.Scan(640, 200, (x, y) => (x, y), seed: 77));

        Assert.Contains("Not the same", alignment.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherGeometry_RefusedByName()
    {
        Scan top = PatternScans.Of(First.Views[0].Primary.Samples, 640, 200, ViewGeometry.Top);

        Assert.Contains("geometry", Align(First, top).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherEnergy_RefusedByName()
    {
        Scan low = PatternScans.Of(First.Views[0].Primary.Samples, 640, 200, energy: Energy.Low);

        Assert.Contains("energy", Align(First, low).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AirAlone_SaysSo()
    {
        var air = new ushort[640 * 200];
        Array.Fill(air, ushort.MaxValue);

        Assert.NotNull(Align(First, PatternScans.Of(air, 640, 200)).Failure);
    }

    private static ViewAlignment Align(Scan first, Scan second) =>
        ViewAlignment.Of(first, first.Views[0], null, second, second.Views[0], null);

    private static double Worst(ViewAlignment alignment, Func<double, double, (double X, double Y)> truth)
    {
        double worst = 0;
        for (double x = 80; x < 540; x += 11)
        {
            for (double y = 30; y < 170; y += 17)
            {
                (double X, double Y) found = alignment.InSecond(x, y), wanted = truth(x, y);
                worst = Math.Max(worst, double.Hypot(found.X - wanted.X, found.Y - wanted.Y));
            }
        }

        return worst;
    }

    private static double Inverse(Func<double, double> rising, double value, double scale)
    {
        double low = 0, high = 700 * scale;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = rising(middle) < value ? (middle, high) : (low, middle);
        }

        return low;
    }
}
