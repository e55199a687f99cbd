using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Service.Cases.Images;

namespace VisionInspection.Service.Tests.Cases;

public sealed class ImageComparisonTests
{
    private const string First = "CSQU3054383";
    private const string Second = "MSKU9070323";

    private static readonly Dictionary<string, WeightEstimate> NoWeights = [];

    [Fact]
    public void Compare_DeclaredLoadedButEmpty_DiffersWithTheProbabilityOfEmpty()
    {
        ComparedElement fullness = Only(ElementKinds.Fullness, Declared((First, false)), Scan([First], Box(First, EmptyState.Empty, 0.02)));

        Assert.Equal((Comparison.Different, "loaded", "empty"), (fullness.Outcome, fullness.Declared, fullness.Observed));
        Assert.Equal(0.98, fullness.Score, 9);
        Assert.Equal(new WitnessBox(1, 2, 3, 4), fullness.Witness.Box);
    }

    [Fact]
    public void Compare_LoadedInOneOfTwoViews_CountsAsLoaded()
    {
        SeenScan scan = Scan([First], Box(First, EmptyState.Empty, 0.1), Box(First, EmptyState.Loaded, 0.93) with { View = "top" });

        ComparedElement fullness = Only(ElementKinds.Fullness, Declared((First, true)), scan);

        Assert.Equal((Comparison.Different, "top"), (fullness.Outcome, fullness.Witness.View));
        Assert.Equal(Comparison.Equal, Only(ElementKinds.ContainerCount, Declared((First, true)), scan).Outcome);
    }

    [Fact]
    public void Compare_PictureThatCannotBeJudged_SaysWhyAndDivergesInNothing()
    {
        ContainerFinding dark = Box(First, EmptyState.CannotJudge, null) with { Empty = new EmptyVerdict(EmptyState.CannotJudge, null, 0.9, "Too dark.") };

        ComparedElement fullness = Only(ElementKinds.Fullness, Declared((First, true)), Scan([First], dark));

        Assert.Equal(Comparison.NotLegible, fullness.Outcome);
        Assert.Contains("Too dark.", fullness.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_FullnessNotDeclared_IsNotGuessed() =>
        Assert.DoesNotContain(
            Compare(Declared((First, null)), Scan([First], Box(First, EmptyState.Loaded, 0.99))),
            element => element.Kind == ElementKinds.Fullness);

    [Fact]
    public void Compare_MoreContainersThanNamed_Differs()
    {
        SeenScan scan = Scan([First], Box(null, EmptyState.Loaded, 0.99), Box(null, EmptyState.Loaded, 0.99) with { Score = 0.6 });

        ComparedElement count = Only(ElementKinds.ContainerCount, Declared((First, false)), scan);

        Assert.Equal((Comparison.Different, "2", 0.6), (count.Outcome, count.Observed, count.Score));
        Assert.Equal(Comparison.NotLegible, Only(ElementKinds.Fullness, Declared((First, false)), scan).Outcome);
    }

    [Fact]
    public void Compare_NumberOfAnotherDeclaration_IsNoDivergence()
    {
        SeenScan scan = Scan([First, Second], Box(First, EmptyState.Loaded, 0.99), Box(Second, EmptyState.Loaded, 0.99));
        CustomsDeclaration declaration = Declared((First, false));

        Assert.Contains(Numbers(declaration, scan), element => element.Outcome == Comparison.Different && element.Observed == Second);
        Assert.DoesNotContain(
            Numbers(declaration, scan with { DeclaredElsewhere = new HashSet<string> { Second } }), element => element.Outcome == Comparison.Different);
    }

    [Fact]
    public void Compare_NumberOneDigitOff_IsHeldAgainstTheDeclaredOne()
    {
        ComparedElement number = Assert.Single(Numbers(Declared(("CSQU3054333", false)), Scan([First], Box(First, EmptyState.Loaded, 0.99))));

        Assert.Equal((Comparison.Different, "CSQU3054333", First), (number.Outcome, number.Declared, number.Observed));
    }

    [Fact]
    public void Compare_NoNumberOnTheScan_TheOnlyContainerIsTheOnlyDeclared()
    {
        SeenScan scan = Scan([], Box(null, EmptyState.Loaded, 0.95));

        Assert.Equal(Comparison.Different, Only(ElementKinds.Fullness, Declared((First, true)), scan).Outcome);
        Assert.Equal(Comparison.Different, Only(ElementKinds.ContainerCount, Declared((First, true), (Second, true)), scan).Outcome);
        Assert.DoesNotContain(Compare(Declared((First, true), (Second, true)), scan), element => element.Kind == ElementKinds.Fullness);
    }

    [Fact]
    public void Compare_EachElement_NamesTheModelsAndTheThresholdThatItStandsOn()
    {
        var map = new SaliencyMap(1, 1, [255], new PixelBox(1, 2, 3, 4));
        SeenScan scan = Scan([First], Box(First, EmptyState.Loaded, 0.99) with { Saliency = map, Weight = new WeightEstimate(7000, 6100, 8900, 20, null) });
        CustomsDeclaration declaration = Declared((First, true)) with { GrossMass = 18_200 };

        Dictionary<string, ImageElement> elements = ImageComparison.Compare(declaration, scan, NoWeights).ToDictionary(element => element.Compared.Kind);

        Assert.Empty(elements[ElementKinds.Container].Models);
        Assert.Equal(["container-locator"], elements[ElementKinds.ContainerCount].Models);
        Assert.Equal(["container-locator", "empty-container"], elements[ElementKinds.Fullness].Models);
        Assert.Equal((0.9, map), (elements[ElementKinds.Fullness].Threshold, elements[ElementKinds.Fullness].Map));
        Assert.Equal(["container-locator", "cargo-weight"], elements[ElementKinds.GrossMass].Models);
        Assert.Equal((0.9, null), (elements[ElementKinds.GrossMass].Threshold, elements[ElementKinds.GrossMass].Map));
    }

    private static IEnumerable<ComparedElement> Compare(CustomsDeclaration declaration, SeenScan scan) =>
        ImageComparison.Compare(declaration, scan, NoWeights).Select(element => element.Compared);

    private static ComparedElement Only(string kind, CustomsDeclaration declaration, SeenScan scan) =>
        Assert.Single(Compare(declaration, scan), element => element.Kind == kind);

    private static IEnumerable<ComparedElement> Numbers(CustomsDeclaration declaration, SeenScan scan) =>
        Compare(declaration, scan).Where(element => element.Kind == ElementKinds.Container);

    private static CustomsDeclaration Declared(params (string Number, bool? IsEmpty)[] containers) => new()
    {
        Id = "D-1", Containers = [.. containers.Select(container => new DeclaredContainer(container.Number, container.IsEmpty, [], null))],
    };

    private static ContainerFinding Box(string? number, EmptyState state, double? probability) =>
        new("side", new PixelBox(1, 2, 3, 4), 0.97, number, new EmptyVerdict(state, probability, 0.9, null), null);

    private static SeenScan Scan(string[] numbers, params ContainerFinding[] found) => new(
        "scan.png",
        new string('a', 64),
        numbers,
        new InspectionResult
        {
            ScanId = "S-1", Format = "png", Containers = found, Findings = [], Models = [], Milliseconds = new Dictionary<string, double>(),
        },
        new HashSet<string>());
}
