using VisionInspection.Core.Findings;
using VisionInspection.Core.Reefers;
using VisionInspection.Core.Reefers.Earlier;

namespace VisionInspection.Core.Tests.Reefers.Earlier;

public sealed class EarlierEndTests
{
    [Fact]
    public void Over_OfAnotherScaleAndTilt_LiesOnTheLaterEndThoughAPackageCame()
    {
        EndPicture then = DrawnEnd.Of(package: false, scale: 1.06, tilt: .02);
        CutEnd later = CutEnd.Of(DrawnEnd.Of(package: false)), unaligned = CutEnd.Of(then);
        CutEnd over = Assert.IsType<CutEnd>(EarlierEnd.Over(DrawnEnd.Of(package: true), then));
        Assert.InRange(Off(later, over), 0, .4 * Off(later, unaligned));
        Assert.Null(over.Low);
    }

    [Fact]
    public void Over_OfAnEarlierScanFromTheOtherSide_IsTheSame()
    {
        EndPicture now = DrawnEnd.Of(package: false), then = DrawnEnd.Of(package: false, tilt: .02);
        Assert.InRange(Off(EarlierEnd.Over(now, then)!, EarlierEnd.Over(now, DrawnEnd.Mirrored(then))!), 0, .005);
        Assert.InRange(Off(EarlierEnd.Over(now, then)!, EarlierEnd.Over(DrawnEnd.Mirrored(now), then)!), 0, .005);
    }

    [Fact]
    public void Over_WithTwoEnergies_BringsBothAlong()
    {
        EndPicture then = DrawnEnd.Of(package: false, scale: 1.06);
        CutEnd over = EarlierEnd.Over(DrawnEnd.Of(package: false), then with { Low = then.Samples, LowAir = then.Air })!;
        Assert.Equal(over.High, over.Low);
    }

    [Fact]
    public void Over_BeyondTheEarlierPicture_KnowsNothing()
    {
        const int missing = 14;
        EndPicture now = DrawnEnd.Of(package: false);
        int width = now.Width - missing, height = now.Window.Height;
        ushort[] rest = [.. Enumerable.Range(0, width * height).Select(i => now.Samples[(i / width * now.Width) + missing + (i % width)])];
        CutEnd over = EarlierEnd.Over(now, new EndPicture(rest, width, now.Air, new PixelBox(0, 0, width, height), false))!;
        Assert.All(Enumerable.Range(0, CutEnd.Height), row => Assert.Equal(0, over.High[(row * CutEnd.Width) + 2]));
        Assert.All(Enumerable.Range(0, CutEnd.Height), row => Assert.NotEqual(0, over.High[(row * CutEnd.Width) + 20]));
    }

    [Fact]
    public void Over_OfAnEndTakenFromItsOtherSide_IsNone() =>
        Assert.Null(EarlierEnd.Over(DrawnEnd.Of(package: false), DrawnEnd.Of(package: false) with { AtRight = true }));

    // Where both know something.
    private static double Off(CutEnd a, CutEnd b) => a.High.Zip(b.High).Where(pair => pair.First > 0 && pair.Second > 0).Average(pair => Math.Abs(pair.First - pair.Second));
}
