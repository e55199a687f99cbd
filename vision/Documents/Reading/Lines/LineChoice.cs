using System.Text.Json;
using System.Text.Json.Serialization;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>
/// Which of two readings that differ is right: a logistic regression over how sure each reader is, with the coefficients of
/// <c>choice.json</c>, which says what they were fitted on (<see cref="ChoiceFit"/>).
/// </summary>
internal static class LineChoice
{
    // Beyond this a confidence says no more.
    private const double Surest = 0.999;

    private static readonly Lazy<ChoiceCoefficients> Coefficients = new(Load);

    /// <summary>Probability that the net's reading is the right one of the two.</summary>
    public static double OfOwn(double own, double engine)
    {
        double[] features = Features(own, engine);
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            sum += Coefficients.Value.Weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>One, and the log-odds of both confidences.</summary>
    public static double[] Features(double own, double engine) => [1, LogOdds(own), LogOdds(engine)];

    private static double LogOdds(double confidence)
    {
        double clamped = Math.Clamp(confidence, 1 - Surest, Surest);
        return Math.Log(clamped / (1 - clamped));
    }

    private static ChoiceCoefficients Load()
    {
        using Stream stream = typeof(LineChoice).Assembly.GetManifestResourceStream("VisionInspection.Documents.Reading.choice.json")!;
        ChoiceCoefficients read = JsonSerializer.Deserialize(stream, ChoiceJsonContext.Default.ChoiceCoefficients)!;
        return read.Weights.Length == Features(0, 0).Length
            ? read
            : throw new InvalidDataException($"choice.json: {Features(0, 0).Length} weights are needed, {read.Weights.Length} are there");
    }
}

/// <summary>Coefficients in the order of <see cref="LineChoice.Features"/>.</summary>
/// <param name="FittedOn">What they were fitted on.</param>
/// <param name="Weights">The coefficients.</param>
internal sealed record ChoiceCoefficients(string FittedOn, double[] Weights);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ChoiceCoefficients))]
internal sealed partial class ChoiceJsonContext : JsonSerializerContext;
