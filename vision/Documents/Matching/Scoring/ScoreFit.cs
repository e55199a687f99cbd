using System.Text.Json;
using VisionInspection.Declarations;

namespace VisionInspection.Documents.Matching.Scoring;

/// <summary>Fits the score's coefficients on comparisons whose truth is known, and writes them as <c>score.json</c>.</summary>
public sealed class ScoreFit
{
    private const int Rounds = 4_000;
    private const double Step = 0.5;

    // A weak pull to zero, so that a feature that never varies in the sample keeps no say.
    private const double Ridge = 0.002;

    private readonly List<(double[] Features, bool Right)> agree = [];
    private readonly List<(double[] Features, bool Right)> differ = [];

    /// <summary>Comparisons added.</summary>
    public int Count => agree.Count + differ.Count;

    /// <summary>Adds a comparison.</summary>
    /// <param name="evidence">What the matching saw.</param>
    /// <param name="right">Whether its outcome was right.</param>
    public void Add(ScoreEvidence evidence, bool right)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        (ScoreModel.Differs(evidence.Outcome) ? differ : agree).Add((evidence.Values, right));
    }

    /// <summary>The file.</summary>
    /// <param name="fittedOn">Words that say what it was fitted on.</param>
    public byte[] Json(string fittedOn) => JsonSerializer.SerializeToUtf8Bytes(
        new ScoreCoefficients(fittedOn, Fitted(agree), Fitted(differ)), ScoreJsonContext.Default.ScoreCoefficients);

    // Plain gradient descent: fifteen coefficients on some thousand samples take a second.
    private static double[] Fitted(List<(double[] Features, bool Right)> samples)
    {
        var weights = new double[ScoreFeatures.Names.Count];
        var slope = new double[weights.Length];
        for (int round = 0; round < Rounds && samples.Count > 0; round++)
        {
            Array.Clear(slope);
            foreach ((double[] features, bool right) in samples)
            {
                double sum = 0;
                for (int i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * features[i];
                }

                double error = (1 / (1 + Math.Exp(-sum))) - (right ? 1 : 0);
                for (int i = 0; i < weights.Length; i++)
                {
                    slope[i] += error * features[i];
                }
            }

            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] -= Step * ((slope[i] / samples.Count) + (Ridge * weights[i]));
            }
        }

        return [.. weights.Select(weight => Math.Round(weight, 4))];
    }
}

/// <summary>What a score was made of, for fitting it anew.</summary>
/// <param name="Outcome">The outcome by rule, before the score had its say.</param>
/// <param name="Values">The features.</param>
public sealed record ScoreEvidence(Comparison Outcome, double[] Values);
