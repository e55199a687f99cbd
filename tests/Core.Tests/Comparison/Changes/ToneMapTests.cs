using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;

namespace VisionInspection.Core.Tests.Comparison.Changes;

public class ToneMapTests
{
    private const int Width = 300, Height = 40;

    // Every attenuation from 0.1 to 3, as often.
    private static readonly Plane First = FlatPlanes.Of(Width, Height, (x, _) => .1 + (2.9 * x / (Width - 1)));

    private static readonly Plane Everywhere = FlatPlanes.Of(Width, Height, (_, _) => 1);

    [Fact]
    public void Fit_TheSame_GivesBackWhatGoesIn() => AssertMaps(ToneMap.Fit(First, First, Everywhere), a => a);

    [Theory]
    [InlineData(.8, 0)]
    [InlineData(1.25, 0)]
    [InlineData(1, .2)]
    [InlineData(1.1, -.05)]
    public void Fit_GammaAndGain_AreTakenBack(double gamma, double offset) =>
        AssertMaps(ToneMap.Fit(First, Seen(a => (gamma * a) + offset), Everywhere), a => a, a => (gamma * a) + offset);

    [Fact]
    public void Fit_AFewThatChanged_DoNotMoveIt()
    {
        // A third of the rows shows something more.
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => First.Row(0)[x] + (y < Height / 3 ? .4 : 0));

        AssertMaps(ToneMap.Fit(First, second, Everywhere), a => a, tolerance: .06);
    }

    [Fact]
    public void Fit_ChangedWhereNotUsable_CountsForNothing()
    {
        Plane second = FlatPlanes.Of(Width, Height, (x, y) => First.Row(0)[x] + (y < Height - 10 ? .4 : 0));

        AssertMaps(ToneMap.Fit(First, second, FlatPlanes.Of(Width, Height, (_, y) => y < Height - 10 ? 0 : 1)), a => a);
    }

    [Fact]
    public void Fit_MediansThatFall_TheCurveDoesNot()
    {
        // Between 1 and 2 the second is darker where the first is clearer.
        Plane second = Seen(a => a is > 1 and < 2 ? 3 - a : a);

        ToneMap tone = ToneMap.Fit(First, second, Everywhere);

        for (float a = 0; a < 4; a += .01f)
        {
            Assert.True(tone.Map(a + .01f) >= tone.Map(a), $"falls at {a}");
        }

        Assert.InRange(tone.Map(1.5f), 1.4f, 1.6f);
    }

    [Fact]
    public void Map_BeyondWhatWasSeen_GoesOnAtTheScansOwnScale()
    {
        ToneMap tone = ToneMap.Fit(First, Seen(a => a + .3), Everywhere);

        Assert.Equal(.8, tone.Map(4.6f) - tone.Map(3.8f), 2);
        Assert.Equal(tone.Map(6.2f), tone.Map(9), 2);
        Assert.InRange(tone.Map(0), 0, .001f);
    }

    [Fact]
    public void Fit_NothingUsable_GivesBackWhatGoesIn() => AssertMaps(ToneMap.Fit(First, Seen(a => 2 * a), new Plane(Width, Height)), a => a);

    private static Plane Seen(Func<double, double> by) => FlatPlanes.Of(Width, Height, (x, _) => by(First.Row(0)[x]));

    private static void AssertMaps(ToneMap tone, Func<double, double> wanted, Func<double, double>? seen = null, double tolerance = .03)
    {
        for (double a = .3; a < 2.8; a += .1)
        {
            Assert.InRange(tone.Map((float)(seen ?? (b => b))(a)), wanted(a) - tolerance, wanted(a) + tolerance);
        }
    }
}
