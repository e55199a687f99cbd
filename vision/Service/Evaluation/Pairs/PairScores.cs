using VisionInspection.Core.Comparison;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>What was counted over simulated pairs of one kind. Not thread-safe.</summary>
internal sealed class PairScores
{
    private readonly Dictionary<string, RegistrationScore> others = [];

    /// <summary>Registration errors of this product, pairs included that it says it could not align.</summary>
    public RegistrationScore Registration { get; } = new();

    /// <summary>Registration errors of other methods, by name.</summary>
    public IReadOnlyDictionary<string, RegistrationScore> Others => others;

    /// <summary>Packages and false regions.</summary>
    public ChangeTally Changes { get; } = new();

    /// <summary>Pairs that were not aligned.</summary>
    public Proportion Failed { get; private set; }

    /// <summary>Pairs said to be not the same.</summary>
    public Proportion NotTheSame { get; private set; }

    /// <summary>Seeds of the pairs with the largest errors, for a look.</summary>
    public List<(double Error, ulong Seed)> Worst { get; } = [];

    /// <summary>Adds a pair.</summary>
    public void Add(ComparedPair pair)
    {
        Failed = Failed.Add(pair.Comparison.Verdict == ComparisonVerdict.CouldNotAlign);
        NotTheSame = NotTheSame.Add(pair.Comparison.Verdict == ComparisonVerdict.NotTheSame);
        Changes.Add(pair.Truth, pair.Comparison);
        if (pair.Landmarks is { First.Count: > 0 } landmarks && pair.Alignment.Likeness > 0)
        {
            double[] errors = landmarks.Errors([.. landmarks.First.Select(p => pair.Alignment.InSecond(p.X, p.Y))]);
            Registration.Add(errors, pair.Milliseconds);
            Worst.Add((errors.Average(), pair.Truth.First.Seed));
        }
    }

    /// <summary>Adds what other methods made of a pair.</summary>
    public void Add(ComparedPair pair, IReadOnlyList<BaselineResult> results)
    {
        foreach (BaselineResult result in results)
        {
            if (!others.TryGetValue(result.Method, out RegistrationScore? score))
            {
                others.Add(result.Method, score = new RegistrationScore());
            }

            score.Add(pair.Landmarks!.Errors(result.Found), result.Milliseconds);
        }
    }
}
