using System.Text.Json;
using System.Text.Json.Serialization;
using VisionInspection.Declarations;

namespace VisionInspection.Documents.Matching.Scoring;

/// <summary>
/// The probability that an outcome is right: two logistic regressions, one for outcomes that agree and one for those that
/// differ, with the coefficients of <c>score.json</c>, which says what they were fitted on (<see cref="ScoreFit"/>).
/// </summary>
internal sealed class ScoreModel(ScoreCoefficients coefficients)
{
    private static readonly Lazy<ScoreModel> Embedded = new(Load);

    /// <summary>The model that comes with the product.</summary>
    public static ScoreModel Default => Embedded.Value;

    /// <summary>Probability that the outcome is right.</summary>
    public double Score(Comparison outcome, ReadOnlySpan<double> features)
    {
        double[] weights = Differs(outcome) ? coefficients.Differ : coefficients.Agree;
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>True for the outcomes that the second regression scores.</summary>
    public static bool Differs(Comparison outcome) => outcome is Comparison.Different or Comparison.Missing or Comparison.NotLegible;

    private static ScoreModel Load()
    {
        using Stream stream = typeof(ScoreModel).Assembly.GetManifestResourceStream("VisionInspection.Documents.Matching.score.json")!;
        ScoreCoefficients read = JsonSerializer.Deserialize(stream, ScoreJsonContext.Default.ScoreCoefficients)!;
        int expected = ScoreFeatures.Names.Count;
        return read.Agree.Length == expected && read.Differ.Length == expected
            ? new ScoreModel(read)
            : throw new InvalidDataException($"score.json: {expected} coefficients are needed, {read.Agree.Length} and {read.Differ.Length} are there");
    }
}

/// <summary>Coefficients in the order of <see cref="ScoreFeatures.Names"/>.</summary>
/// <param name="FittedOn">What they were fitted on.</param>
/// <param name="Agree">For equal, equal once normalised, similar.</param>
/// <param name="Differ">For different, missing.</param>
internal sealed record ScoreCoefficients(string FittedOn, double[] Agree, double[] Differ);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ScoreCoefficients))]
internal sealed partial class ScoreJsonContext : JsonSerializerContext;
