using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Service.Cases.Images;

namespace VisionInspection.Service.Tests.Cases;

public sealed class WeightElementsTests
{
    private const string First = "CSQU3054383";
    private const string Second = "MSKU9070323";
    private static readonly Dictionary<string, WeightEstimate> None = [];

    [Fact]
    public void Compare_DeclaredMassOutsideTheInterval_SaysBothAsAPersonWould()
    {
        ComparedElement mass = Only(Declared((First, 18_200)), Scan((First, Estimate(7000, 6100, 8900))));

        Assert.Equal((Comparison.Different, "18,200 kg", "6,100 to 8,900 kg"), (mass.Outcome, mass.Declared, mass.Observed));
        Assert.Equal($"Container {First}: declared 18,200 kg; image says 6,100 to 8,900 kg.", mass.Sentence);
        Assert.EndsWith("TransportEquipment[1]/GrossMassMeasure", mass.Element, StringComparison.Ordinal);
        Assert.Equal(new WitnessBox(1, 2, 3, 4), mass.Witness.Box);
        Assert.InRange(mass.Score, 0.99, 1);
    }

    // With 5 % tolerated, 10,000 kg reaches down to 9,500 and up to 10,500.
    [Theory]
    [InlineData(8000, 7000, 9500, Comparison.Similar, 0.1)]
    [InlineData(8000, 7000, 9400, Comparison.Different, 0.915)]
    [InlineData(11_500, 10_500, 13_000, Comparison.Similar, 0.1)]
    [InlineData(11_500, 10_600, 13_000, Comparison.Different, 0.923)]
    [InlineData(10_200, 9000, 12_000, Comparison.Similar, 1)]
    public void Compare_AtTheBounds_ToleranceCountsAndTheScoreIsTheShareThatLiesNearer(double kg, double low, double high, Comparison outcome, double score)
    {
        ComparedElement mass = Only(Declared((First, 10_000)), Scan((First, Estimate(kg, low, high))));

        Assert.Equal(outcome, mass.Outcome);
        Assert.Equal(score, mass.Score, 3);
    }

    [Fact]
    public void Compare_LowerBoundAlone_CannotBeJudged()
    {
        ComparedElement mass = Only(Declared((First, 2000)), Scan((First, new WeightEstimate(null, 12_000, null, 20, "Too little of the beam comes through."))));

        Assert.Equal(Comparison.NotLegible, mass.Outcome);
        Assert.Contains("Too little of the beam comes through. At least 12,000 kg", mass.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_ScannerNotCalibrated_CannotBeJudged()
    {
        ComparedElement mass = Only(Declared((First, 2000)), Scan((First, new WeightEstimate(9000, 8000, 10_000, 0, "The scanner is not calibrated."))));

        Assert.Equal(Comparison.NotLegible, mass.Outcome);
        Assert.Contains("not calibrated", mass.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_TwoViews_TheNarrowestUsableEstimateCounts()
    {
        SeenScan scan = Scan((First, Estimate(9000, 5000, 14_000)), (First, Estimate(9000, 8500, 9500)), (First, new WeightEstimate(9000, 8990, 9010, 0, "The scanner is not calibrated.")));

        Assert.Equal("8,500 to 9,500 kg", Only(Declared((First, 9000)), scan).Observed);
    }

    [Fact]
    public void Compare_MassOfTheItemsInAContainerAlone_IsItsMass()
    {
        CustomsDeclaration declaration = Declared((First, null), (Second, null)) with
        {
            GrossMass = 30_000,
            Items =
            [
                new GoodsItem { Number = 1, GrossMass = 4000, Containers = ["CSQU 305438-3"] },
                new GoodsItem { Number = 2, GrossMass = 3000, Containers = [First] },
                new GoodsItem { Number = 3, GrossMass = 23_000, Containers = [Second] },
            ],
        };

        ComparedElement mass = Only(declaration, Scan((First, Estimate(7100, 6500, 8000))));

        Assert.Equal((Comparison.Similar, "7,000 kg"), (mass.Outcome, mass.Declared));
    }

    [Fact]
    public void Compare_OnlyTheSumDeclared_WaitsForAllAndThenComparesTheSum()
    {
        CustomsDeclaration declaration = Declared((First, null), (Second, null)) with { GrossMass = 30_000 };
        SeenScan scan = Scan((First, Estimate(7000, 6000, 8000)));

        ComparedElement waits = Only(declaration, scan);
        ComparedElement whole = Assert.Single(WeightElements.Compare(
            declaration, scan, new Dictionary<string, WeightEstimate> { [Second] = Estimate(10_000, 9000, 11_500) })).Compared;

        Assert.Equal((Comparison.NotLegible, $"All 2 containers together: declared 30,000 kg; not all scanned, {Second} not yet."), (waits.Outcome, waits.Sentence));
        Assert.Equal((Comparison.Different, "15,000 to 19,500 kg"), (whole.Outcome, whole.Observed));
        Assert.Equal("Declaration/TotalGrossMassMeasure", whole.Element);
    }

    [Fact]
    public void Compare_NoMassDeclared_SaysNothing() =>
        Assert.Empty(WeightElements.Compare(Declared((First, null), (Second, null)), Scan((First, Estimate(7000, 6000, 8000))), None));

    private static ComparedElement Only(CustomsDeclaration declaration, SeenScan scan) => Assert.Single(WeightElements.Compare(declaration, scan, None)).Compared;

    private static WeightEstimate Estimate(double kg, double low, double high) => new(kg, low, high, 24, null);

    private static CustomsDeclaration Declared(params (string Number, decimal? Kg)[] containers) => new()
    {
        Id = "D-1", Containers = [.. containers.Select(container => new DeclaredContainer(container.Number, false, [], container.Kg))],
    };

    private static SeenScan Scan(params (string Number, WeightEstimate Weight)[] found) => new(
        "scan.png",
        new string('a', 64),
        [.. found.Select(one => one.Number).Distinct()],
        new InspectionResult
        {
            ScanId = "S-1",
            Format = "png",
            Containers = [.. found.Select(one => new ContainerFinding(
                "side", new PixelBox(1, 2, 3, 4), 0.97, one.Number, new EmptyVerdict(EmptyState.Loaded, 0.99, 0.4, null), null) { Weight = one.Weight })],
            Findings = [],
            Models = [],
            Milliseconds = new Dictionary<string, double>(),
        },
        new HashSet<string>());
}
