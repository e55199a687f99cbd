using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests;

public sealed class InspectionPipelineTests(ArithmeticModels models) : IClassFixture<ArithmeticModels>
{
    [Theory]
    [InlineData(600, 200)]
    [InlineData(512, 128)]
    [InlineData(4096, 1024)]
    [InlineData(301, 97)]
    [InlineData(200, 900)]
    public void Inspect_TwoContainersAtAnySize_AreFoundInSourcePixelsAndJudged(int width, int height)
    {
        InspectionResult result = Inspect(TestScans.Of(
            width, height, TestScans.Train(width, height, (0.1, 0.45, true), (0.5, 0.85, false))));

        Assert.Empty(result.Findings);
        Assert.Equal([EmptyState.Loaded, EmptyState.Empty], result.Containers.Select(c => c.Empty.State));
        AssertNear(result.Containers[0].Box, width, height, 0.1, 0.45);
        AssertNear(result.Containers[1].Box, width, height, 0.5, 0.85);
        Assert.All(result.Containers, container => Assert.InRange(container.Score, 0.9, 1));
        Assert.All(result.Containers, container => Assert.Equal(container.Empty.LoadedProbability >= 0.5, container.Empty.State == EmptyState.Loaded));
    }

    [Fact]
    public void Inspect_ALoadedContainer_IsHottestWhereTheCargoIs()
    {
        InspectionResult result = Inspect(TestScans.Of(1000, 300, TestScans.Train(1000, 300, (0.2, 0.8, true))));

        SaliencyMap map = Assert.Single(result.Containers).Saliency!;
        int hottest = Array.IndexOf(map.Values, map.Values.Max());
        double x = map.Covers.X + ((hottest % map.Width + 0.5) * map.Covers.Width / map.Width);
        double y = map.Covers.Y + ((hottest / map.Width + 0.5) * map.Covers.Height / map.Height);

        // The block: 40 to 60 % of the container's width, 40 to 70 % of the picture's height.
        Assert.InRange(x, 440, 560);
        Assert.InRange(y, 120, 210);
    }

    [Fact]
    public void Inspect_NoContainer_IsAnAnswer()
    {
        InspectionResult result = Inspect(TestScans.Of(600, 200, TestScans.Train(600, 200)));
        Assert.Empty(result.Containers);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Inspect_AVehicleHead_IsAFindingInSourcePixels()
    {
        Func<int, int, double> train = TestScans.Train(600, 200, (0.3, 0.9, false));
        InspectionResult result = Inspect(TestScans.Of(600, 200, (x, y) => x is >= 60 and < 150 && y > 15 ? 0.3 : train(x, y)));

        Finding head = Assert.Single(result.Findings);
        Assert.Equal("vehicle-head", head.Kind);
        Assert.InRange(head.Box!.Value.X, 57, 63);
        Assert.InRange(head.Box!.Value.X + head.Box!.Value.Width, 147, 153);
        Assert.Single(result.Containers);
    }

    [Theory]
    [InlineData(1.0, "shows no structure")]
    [InlineData(0.6, "shows no structure")]
    [InlineData(0.0, "nothing of the beam arrived")]
    public void Inspect_AnEvenPicture_IsBlank(double level, string words) =>
        AssertCannotJudge(Inspect(TestScans.Of(600, 200, (_, _) => level)), words);

    [Fact]
    public void Inspect_NoiseOnly_IsBlank()
    {
        var random = new Random(1);
        AssertCannotJudge(Inspect(TestScans.Of(2000, 600, (_, _) => 0.9 + (0.1 * random.NextDouble()))), "no structure");
    }

    [Fact]
    public void Inspect_MostlyDark_IsSaturated() =>
        AssertCannotJudge(Inspect(TestScans.Of(600, 200, (x, _) => x < 450 ? 0 : 0.7)), "75 % of it is fully dark");

    [Fact]
    public void Inspect_BlackAndWhiteOnly_IsSaturated() =>
        AssertCannotJudge(Inspect(TestScans.Of(600, 200, (x, y) => (x / 100 + y / 100) % 2)), "has a grey of its own");

    [Fact]
    public void Inspect_UpsideDown_IsSaidSo()
    {
        Func<int, int, double> train = TestScans.Train(600, 200, (0.2, 0.8, false));
        AssertCannotJudge(Inspect(TestScans.Of(600, 200, (x, y) => train(x, 199 - y))), "upside down");
    }

    [Fact]
    public void Inspect_SomethingElse_IsNoXRay()
    {
        var random = new Random(2);
        AssertCannotJudge(
            Inspect(TestScans.Of(600, 200, (x, y) => (0.2 + (0.1 * Math.Sin(x * 0.05) * Math.Cos(y * 0.05))) * random.NextDouble())),
            "does not look like an X-ray");
    }

    [Theory]
    [InlineData(ViewGeometry.Top, "from above")]
    [InlineData(ViewGeometry.Bottom, "from below")]
    [InlineData(ViewGeometry.Backscatter, "by backscatter")]
    public void Inspect_AnotherGeometry_IsNamed(ViewGeometry geometry, string words)
    {
        ScanView side = TestScans.View(600, 200, TestScans.Train(600, 200, (0.2, 0.8, true)));
        InspectionResult result = Inspect(TestScans.Of(side, side with { Id = "other", Geometry = geometry }));

        Assert.Equal("side", Assert.Single(result.Containers).View);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(("cannot-judge", "other"), (finding.Kind, finding.View));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_NoTransmissionPlane_IsNamed()
    {
        ScanView view = TestScans.View(600, 200, (_, _) => 0.5);
        ScanPlane plane = view.Planes[0] with { Quantity = PlaneQuantity.Zeff };
        AssertCannotJudge(Inspect(TestScans.Of(view with { Planes = [plane] })), "no transmission plane");
    }

    [Fact]
    public void Inspect_StrongColour_IsNamed()
    {
        ScanView view = TestScans.View(600, 200, TestScans.Train(600, 200, (0.2, 0.8, true)));
        ScanPlane plane = view.Planes[0] with { Source = view.Planes[0].Source with { Chroma = 0.3 } };
        AssertCannotJudge(Inspect(TestScans.Of(view with { Planes = [plane] })), "strong colour");
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.85)]
    public void Inspect_ADimmerPicture_IsJudgedRelativeToItsAir(double dose)
    {
        Func<int, int, double> train = TestScans.Train(600, 200, (0.1, 0.45, true), (0.5, 0.85, false));
        InspectionResult full = Inspect(TestScans.Of(600, 200, train));
        InspectionResult dim = Inspect(TestScans.Of(600, 200, (x, y) => dose * train(x, y)));
        Assert.Equal(full.Containers.Select(c => (c.Box, c.Empty.State)), dim.Containers.Select(c => (c.Box, c.Empty.State)));
    }

    [Theory]
    [InlineData(63, 200)]
    [InlineData(600, 31)]
    [InlineData(1, 1)]
    public void Inspect_ATinyView_IsNamed(int width, int height) =>
        AssertCannotJudge(Inspect(TestScans.Of(width, height, (x, _) => x % 2)), $"{width} x {height}");

    [Theory]
    [InlineData(0.0, 0.5, "on the left")]
    [InlineData(0.5, 1.0, "on the right")]
    [InlineData(0.0, 1.0, "on either side")]
    public void Inspect_AContainerCutByTheBorder_CannotBeJudged(double left, double right, string words)
    {
        InspectionResult result = Inspect(TestScans.Of(600, 200, TestScans.Train(600, 200, (left, right, true))));

        ContainerFinding container = Assert.Single(result.Containers);
        Assert.Equal(EmptyState.CannotJudge, container.Empty.State);
        Assert.Contains(words, container.Empty.Reason, StringComparison.Ordinal);
        Assert.Null(container.Empty.LoadedProbability);
        Assert.Null(container.Saliency);
    }

    [Fact]
    public void Inspect_AContainerWhoseFloorIsOutOfThePicture_CannotBeJudged()
    {
        // The picture ends in the dark chassis, which the arithmetic model takes for a container cut below.
        Func<int, int, double> whole = TestScans.Train(600, 200, (0.2, 0.8, true));
        InspectionResult result = Inspect(TestScans.Of(600, 200, (x, y) => y >= 190 ? 0.1 : whole(x, y)));

        ContainerFinding container = Assert.Single(result.Containers);
        Assert.Equal(EmptyState.CannotJudge, container.Empty.State);
        Assert.Contains("at the bottom", container.Empty.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_ManyScansTogether_EachGetsTheAnswerItGetsAlone()
    {
        Scan[] scans = [.. Enumerable.Range(0, 11).Select(i => TestScans.Of(
            300 + (40 * i), 150 + i, TestScans.Train(300 + (40 * i), 150 + i, (0.1, 0.4, i % 2 == 0), (0.5, 0.9, i % 3 == 0))) with
            {
                Id = $"scan-{i}",
            })];

        IReadOnlyList<InspectionResult> together = models.Pipeline.Inspect(scans, CancellationToken.None);

        Assert.Equal(scans.Select(scan => scan.Id), together.Select(result => result.ScanId));
        for (int i = 0; i < scans.Length; i++)
        {
            AssertSame(Inspect(scans[i]), together[i]);
        }
    }

    [Fact]
    public async Task Inspect_FromManyThreads_GivesEachItsOwnAnswer()
    {
        Scan[] scans = [.. Enumerable.Range(0, 4).Select(i => TestScans.Of(
            500 + i, 170, TestScans.Train(500 + i, 170, (0.1 + (0.1 * i), 0.8, i % 2 == 0))))];
        InspectionResult[] alone = [.. scans.Select(Inspect)];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (int round = 0; round < 10; round++)
            {
                AssertSame(alone[worker % 4], Inspect(scans[worker % 4]));
            }
        })));
    }

    [Fact]
    public void Inspect_Readings_AreGivenToTheContainers()
    {
        Scan scan = TestScans.Of(600, 200, TestScans.Train(600, 200, (0.1, 0.45, true), (0.5, 0.85, false))) with
        {
            Direction = TravelDirection.Backward,
            Conveyance = new Conveyance(null, [new("CSQU3054383", "", null, null), new("MSKU1234565", "", null, null)]),
        };
        Assert.Equal(["MSKU1234565", "CSQU3054383"], Inspect(scan).Containers.Select(container => container.Number));
    }

    [Fact]
    public void Inspect_AnyScan_TellsItsTimesAndModels()
    {
        InspectionResult result = Inspect(TestScans.Of(600, 200, TestScans.Train(600, 200, (0.2, 0.8, true))));
        Assert.Equal(["normalise", "locate", "judge", "weigh", "embed", "reefers", "explain"], result.Milliseconds.Keys);
        Assert.All(result.Milliseconds.Values, milliseconds => Assert.InRange(milliseconds, 0, 60_000));
        Assert.Equal(models.Pipeline.Models, result.Models);
    }

    [Fact]
    public void Inspect_Nothing_IsNothing() => Assert.Empty(models.Pipeline.Inspect([], CancellationToken.None));

    [Fact]
    public void Inspect_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(
            () => models.Pipeline.Inspect([TestScans.Of(64, 64, (_, _) => 1)], new CancellationToken(canceled: true)));

    private InspectionResult Inspect(Scan scan) => Assert.Single(models.Pipeline.Inspect([scan], CancellationToken.None));

    private static void AssertCannotJudge(InspectionResult result, string words)
    {
        Assert.Empty(result.Containers);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("cannot-judge", finding.Kind);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    private static void AssertNear(PixelBox box, int width, int height, double left, double right)
    {
        // A column of the locator is 1/256 of the width, and the arithmetic model has no edges to be finer with.
        double column = width / 256.0;
        Assert.InRange(box.X, (left * width) - column - 1, (left * width) + column + 1);
        Assert.InRange(box.X + box.Width, (right * width) - column - 1, (right * width) + column + 1);
        Assert.InRange(box.Y, (0.1 * height) - 1, (0.1 * height) + 1);
        Assert.InRange(box.Y + box.Height, (0.75 * height) - 1, (0.75 * height) + 1);
    }

    private static void AssertSame(InspectionResult expected, InspectionResult actual)
    {
        Assert.Equal(expected.Findings, actual.Findings);
        Assert.Equal(expected.Containers.Select(c => (c.Box, c.Empty.State)), actual.Containers.Select(c => (c.Box, c.Empty.State)));
        foreach ((ContainerFinding alone, ContainerFinding together) in expected.Containers.Zip(actual.Containers))
        {
            Assert.Equal(alone.Saliency!.Values, together.Saliency!.Values);
            Assert.Equal(alone.Empty.LoadedProbability!.Value, together.Empty.LoadedProbability!.Value, 1e-6);
        }
    }
}
