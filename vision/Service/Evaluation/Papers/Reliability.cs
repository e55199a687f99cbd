using System.Globalization;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Whether scores are probabilities: of the outcomes scored alike, how many were right.</summary>
internal static class Reliability
{
    private static readonly double[] Edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

    /// <summary>A line for each span of scores that occurs.</summary>
    /// <param name="name">What was scored.</param>
    /// <param name="scores">Scores, and whether the outcome was right.</param>
    public static IEnumerable<Measurement> Table(string name, IReadOnlyList<(double Score, bool Right)> scores)
    {
        for (int i = 0; i + 1 < Edges.Length; i++)
        {
            (double from, double to) = (Edges[i], Edges[i + 1]);
            (double Score, bool Right)[] within = [.. scores.Where(one => one.Score >= from && (one.Score < to || to == 1))];
            if (within.Length > 0)
            {
                var right = new Proportion(within.Count(one => one.Right), within.Length);
                yield return new Measurement(
                    string.Create(CultureInfo.InvariantCulture, $"{name} {from:0.00} to {to:0.00}"), right.Value, null, AtMost: false,
                    string.Create(CultureInfo.InvariantCulture, $"mean score {within.Average(one => one.Score):0.000}, right {right}"));
            }
        }
    }
}
