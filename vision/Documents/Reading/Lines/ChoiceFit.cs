using System.Text.Json;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>Fits the choice between two readings on places whose truth is known, and writes it as <c>choice.json</c>.</summary>
public sealed class ChoiceFit
{
    private const int Rounds = 4_000;
    private const double Step = 0.1;

    private readonly List<(double[] Features, bool OwnIsRight)> places = [];

    /// <summary>Places added.</summary>
    public int Count => places.Count;

    /// <summary>Adds a place where exactly one reading was right.</summary>
    /// <param name="reading">The two readings.</param>
    /// <param name="ownIsRight">The net's was.</param>
    public void Add(OtherReading reading, bool ownIsRight)
    {
        ArgumentNullException.ThrowIfNull(reading);
        places.Add((LineChoice.Features(reading.Own, reading.OwnConfidence, reading.Engine, reading.EngineConfidence), ownIsRight));
    }

    /// <summary>The file.</summary>
    /// <param name="fittedOn">Words that say what it was fitted on.</param>
    public byte[] Json(string fittedOn) =>
        JsonSerializer.SerializeToUtf8Bytes(new ChoiceCoefficients(fittedOn, Fitted()), ChoiceJsonContext.Default.ChoiceCoefficients);

    private double[] Fitted()
    {
        double[] weights = new double[LineChoice.FeatureCount];
        double[] slope = new double[weights.Length];
        for (int round = 0; round < Rounds && places.Count > 0; round++)
        {
            Array.Clear(slope);
            foreach ((double[] features, bool ownIsRight) in places)
            {
                double sum = weights.Zip(features, (weight, feature) => weight * feature).Sum();
                double error = (1 / (1 + Math.Exp(-sum))) - (ownIsRight ? 1 : 0);
                for (int i = 0; i < weights.Length; i++)
                {
                    slope[i] += error * features[i];
                }
            }

            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] -= Step * slope[i] / places.Count;
            }
        }

        return [.. weights.Select(weight => Math.Round(weight, 4))];
    }
}
