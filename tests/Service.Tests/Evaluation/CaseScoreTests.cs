using VisionInspection.Declarations;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Service.Evaluation.Papers;

namespace VisionInspection.Service.Tests.Evaluation;

/// <summary>The measure itself is measured: what counts as found, as a false alarm, as invented.</summary>
public class CaseScoreTests
{
    private static readonly SimulatedCase Simulated = WithPlanted("gross-mass");
    private static readonly PlantedDivergence Planted = Simulated.Planted.Single();
    private static readonly SimulatedPaper Paper = Simulated.Papers.Single(paper => paper.Name == Planted.Paper);

    [Fact]
    public void Planted_DivergenceAtItsElement_IsFound()
    {
        CaseScore score = Score(Element(ElementKinds.GrossMass, Planted.Element, Comparison.Different));

        Assert.True(score.Planted.Single().Found);
        Assert.False(score.Elements.Single().IsFalseAlarm);
    }

    [Fact]
    public void Planted_SaidToAgreeOrNotLegible_IsOverlooked()
    {
        Assert.False(Score(Element(ElementKinds.GrossMass, Planted.Element, Comparison.Equal)).Planted.Single().Found);
        Assert.False(Score(Element(ElementKinds.GrossMass, Planted.Element, Comparison.NotLegible)).Planted.Single().Found);
    }

    [Fact]
    public void Elements_DivergenceWhereThePaperAgrees_IsAFalseAlarm()
    {
        CaseScore score = Score(Element(ElementKinds.Packages, DeclarationPaths.PackageCount, Comparison.Different));

        Assert.True(score.Elements.Single().IsFalseAlarm);
        Assert.False(score.Planted.Single().Found);
    }

    [Fact]
    public void Elements_ValueThatIsNotPrinted_IsInventedUnlessCalledMissing()
    {
        Assert.True(Score(Element(ElementKinds.Conveyance, DeclarationPaths.Conveyance, Comparison.Equal)).Elements.Single().IsInvented);
        Assert.True(Score(Element(ElementKinds.Conveyance, DeclarationPaths.Conveyance, Comparison.Different)).Elements.Single().IsFalseAlarm);

        JudgedElement missing = Score(Element(ElementKinds.Conveyance, DeclarationPaths.Conveyance, Comparison.Missing)).Elements.Single();
        Assert.False(missing.IsInvented || missing.IsFalseAlarm);
    }

    [Fact]
    public void Elements_SecondLineTooMany_IsAFalseAlarm()
    {
        SimulatedCase extra = WithPlanted("extra-item");
        ComparedElement line = Element(ElementKinds.ExtraItem, DeclarationPaths.Items, Comparison.Different) with { Witness = Of(extra.Planted.Single().Paper) };

        CaseScore score = new(extra, Result(line, line));

        Assert.Equal([false, true], score.Elements.Select(judged => judged.IsFalseAlarm));
        Assert.True(score.Planted.Single().Found);
    }

    [Fact]
    public void Silent_PrintedAndNeverCompared_IsCounted()
    {
        CaseScore score = Score(Element(ElementKinds.GrossMass, Planted.Element, Comparison.Different));

        Assert.Contains(score.Silent, silent => silent.Paper == Paper && silent.Element == DeclarationPaths.PackageCount && !silent.Differs);
        Assert.DoesNotContain(score.Silent, silent => silent.Paper == Paper && silent.Element == Planted.Element);
    }

    private static SimulatedCase WithPlanted(string kind)
    {
        var simulator = new PaperSimulator(new PaperSimulatorOptions { CleanShare = 0, MostPlanted = 1, Marks = false });
        return Enumerable.Range(1, 1_000).Select(seed => simulator.Build((ulong)seed)).First(one => one.Planted is [{ } planted] && planted.Kind == kind);
    }

    private static CaseScore Score(ComparedElement element) => new(Simulated, Result(element));

    private static MatchingResult Result(params ComparedElement[] elements) =>
        new(elements, [], [.. elements.Select(element => new ScoreEvidence(element.Outcome, []))]);

    private static ComparedElement Element(string kind, string path, Comparison outcome) => new()
    {
        Kind = kind,
        Element = path,
        Declared = "",
        Observed = "",
        Outcome = outcome,
        Score = 0.9,
        Sentence = "",
        Witness = Of(Paper.Name),
    };

    private static Witness Of(string paper) => new(WitnessKind.Document, paper, "00", 1, null, null);
}
