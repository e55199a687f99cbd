using System.Text.Json;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Understanding;
using static VisionInspection.Documents.Tests.Matching.Hand;

namespace VisionInspection.Documents.Tests.Matching;

public class ScoreTests
{
    [Fact]
    public void Json_FittedScores_AreTheSharesThatWereRight()
    {
        // Two sorts of evidence: of the one nine in ten were right, of the other three in ten.
        var fit = new ScoreFit();
        for (int i = 0; i < 1_000; i++)
        {
            fit.Add(Evidence(Comparison.Different, 1), right: i % 10 != 0);
            fit.Add(Evidence(Comparison.Different, 0), right: i % 10 < 3);
            fit.Add(Evidence(Comparison.Equal, 1), right: i % 100 != 0);
        }

        ScoreCoefficients fitted = JsonSerializer.Deserialize(fit.Json("made up"), ScoreJsonContext.Default.ScoreCoefficients)!;
        var model = new ScoreModel(fitted);

        Assert.Equal((3_000, "made up"), (fit.Count, fitted.FittedOn));
        Assert.InRange(model.Score(Comparison.Different, Evidence(Comparison.Different, 1).Values), 0.87, 0.93);
        Assert.InRange(model.Score(Comparison.Different, Evidence(Comparison.Different, 0).Values), 0.27, 0.35);
        Assert.InRange(model.Score(Comparison.Equal, Evidence(Comparison.Equal, 1).Values), 0.96, 1);
    }

    [Fact]
    public void Score_Embedded_IsFittedAndHasACoefficientForEveryFeature()
    {
        CustomsDeclaration declaration = Declared() with { GrossMass = 1420 };
        MatchingResult result = Hand.Compare(declaration, Paper(DocumentKind.PackingList) with { GrossMass = Read(2420m) });

        Assert.Equal(ScoreFeatures.Names.Count, Assert.Single(result.Evidence).Values.Length);
        Assert.InRange(Assert.Single(result.Elements).Score, 0.0, 1.0);
    }

    private static ScoreEvidence Evidence(Comparison outcome, double confidence)
    {
        double[] features = new double[ScoreFeatures.Names.Count];
        (features[0], features[2]) = (1, confidence);
        return new ScoreEvidence(outcome, features);
    }
}
