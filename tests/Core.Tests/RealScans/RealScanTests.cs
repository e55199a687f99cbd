using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.RealScans;

[Collection(SharedRealModels.Name)]
public sealed class RealScanTests(RealModels models)
{
    public static TheoryData<string> Files => [.. Truth.Files];

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_ARealScan_FindsAndJudgesItsContainers(string file)
    {
        InspectionResult result = Inspect(Read(file));

        Assert.DoesNotContain(result.Findings, finding => finding.Kind == "cannot-judge");
        var truth = Truth.Containers(file);
        Assert.Equal(truth.Select(t => t.Empty ? EmptyState.Empty : EmptyState.Loaded), result.Containers.Select(c => c.Empty.State));
        foreach ((var expected, ContainerFinding found) in truth.Zip(result.Containers))
        {
            Assert.InRange(Overlap(expected, found.Box), 0.85, 1);
        }
    }

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_TurnedOver_IsSaidToBeUpsideDown(string file) =>
        AssertCannotJudge(Inspect(Fixed(file, (view, x, y) => Fixtures.At(view, x, view.Height - 1 - y))), "upside down");

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_Mirrored_FindsTheSameContainersTheOtherWayRound(string file)
    {
        InspectionResult result = Inspect(Fixed(file, (view, x, y) => Fixtures.At(view, view.Width - 1 - x, y)));
        var truth = Truth.Containers(file);
        Array.Reverse(truth);
        Assert.Equal(truth.Select(t => t.Empty ? EmptyState.Empty : EmptyState.Loaded), result.Containers.Select(c => c.Empty.State));
    }

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_CutThroughAContainer_CannotJudgeThatOne(string file)
    {
        // The picture begins a third into the first container.
        var first = Truth.Containers(file)[0];
        int from = (int)(first.X + (first.Width / 3));
        Scan whole = Read(file);
        Scan cut = Fixtures.Redrawn(
            whole, whole.Views[0].Width - from, whole.Views[0].Height, (view, x, y) => Fixtures.At(view, x + from, y));

        ContainerFinding container = Inspect(cut).Containers[0];

        Assert.Equal(EmptyState.CannotJudge, container.Empty.State);
        Assert.Contains("on the left", container.Empty.Reason, StringComparison.Ordinal);
    }

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_EndedAboveTheFloor_CannotJudge(string file)
    {
        // The lowest third of the lowest container is not in the picture, nor is anything below it.
        var lowest = Truth.Containers(file).MinBy(container => container.Y + container.Height);
        int height = (int)(lowest.Y + (0.67 * lowest.Height));
        Scan whole = Read(file);
        InspectionResult result = Inspect(Fixtures.Redrawn(whole, whole.Views[0].Width, height, (view, x, y) => Fixtures.At(view, x, y)));

        Assert.All(result.Containers, container => Assert.Contains("at the bottom", container.Empty.Reason, StringComparison.Ordinal));
        Assert.True(result.Containers.Count > 0 || result.Findings.Any(finding => finding.Kind == "cannot-judge"));
    }

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_BurntOutToBlackAndWhite_CannotBeJudged(string file) =>
        AssertCannotJudge(Inspect(Fixed(file, (view, x, y) => Fixtures.At(view, x, y) > 40_000 ? 65_535 : 0)), "saturated");

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public void Inspect_AllOfItDark_IsBlank(string file) =>
        AssertCannotJudge(Inspect(Fixed(file, (_, _, _) => 0)), "blank");

    private static double Overlap((double X, double Y, double Width, double Height, bool Empty) a, PixelBox b)
    {
        double wide = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        double high = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        double both = Math.Max(0, wide) * Math.Max(0, high);
        return both / ((a.Width * a.Height) + ((double)b.Width * b.Height) - both);
    }

    private static void AssertCannotJudge(InspectionResult result, string word)
    {
        Assert.Empty(result.Containers);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("cannot-judge", finding.Kind);
        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
    }

    private static Scan Fixed(string file, Func<ScanView, int, int, double> sample)
    {
        Scan scan = Read(file);
        return Fixtures.Redrawn(scan, scan.Views[0].Width, scan.Views[0].Height, sample);
    }

    private static Scan Read(string file) => Fixtures.Scan("real-xray", file);

    private InspectionResult Inspect(Scan scan) => Assert.Single(models.Pipeline.Inspect([scan], CancellationToken.None));
}
