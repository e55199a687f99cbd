using System.Text.Json;
using System.Text.Json.Serialization;
using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>
/// Which of two readings that differ is right: a logistic regression over how sure each reader is and whether it read a label
/// that papers have, with the coefficients of
/// <c>choice.json</c>, which says what they were fitted on (<see cref="ChoiceFit"/>).
/// </summary>
internal static class LineChoice
{
    // Beyond this a confidence says no more.
    private const double Surest = 0.999;
    private const int ShortestLabel = 4;

    /// <summary>How many features there are.</summary>
    public const int FeatureCount = 4;

    private static readonly Lazy<ChoiceCoefficients> Coefficients = new(Load);

    /// <summary>Probability that the net's reading is the right one of the two.</summary>
    /// <param name="own">What the net read.</param>
    /// <param name="ownConfidence">How sure it is, 0 to 1.</param>
    /// <param name="engine">What Tesseract read.</param>
    /// <param name="engineConfidence">How sure that is, 0 to 1.</param>
    public static double OfOwn(string own, double ownConfidence, string engine, double engineConfidence)
    {
        double[] features = Features(own, ownConfidence, engine, engineConfidence);
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            sum += Coefficients.Value.Weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>One, the log-odds of both confidences, and which of the two alone read a label: 1 the net, -1 Tesseract.</summary>
    public static double[] Features(string own, double ownConfidence, string engine, double engineConfidence) =>
        [1, LogOdds(ownConfidence), LogOdds(engineConfidence), IsLabel(own) - IsLabel(engine)];

    // A word of few letters may be one by chance.
    private static int IsLabel(string text) => text.Count(char.IsLetter) >= ShortestLabel && Vocabulary.Exactly(text).Count > 0 ? 1 : 0;

    private static double LogOdds(double confidence)
    {
        double clamped = Math.Clamp(confidence, 1 - Surest, Surest);
        return Math.Log(clamped / (1 - clamped));
    }

    private static ChoiceCoefficients Load()
    {
        using Stream stream = typeof(LineChoice).Assembly.GetManifestResourceStream("VisionInspection.Documents.Reading.choice.json")!;
        ChoiceCoefficients read = JsonSerializer.Deserialize(stream, ChoiceJsonContext.Default.ChoiceCoefficients)!;
        return read.Weights.Length == FeatureCount
            ? read
            : throw new InvalidDataException($"choice.json: {FeatureCount} weights are needed, {read.Weights.Length} are there");
    }
}

/// <summary>Coefficients in the order of <see cref="LineChoice.Features"/>.</summary>
/// <param name="FittedOn">What they were fitted on.</param>
/// <param name="Weights">The coefficients.</param>
internal sealed record ChoiceCoefficients(string FittedOn, double[] Weights);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ChoiceCoefficients))]
internal sealed partial class ChoiceJsonContext : JsonSerializerContext;
