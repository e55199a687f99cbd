using VisionInspection.Core.Similarity;
using VisionInspection.Devices.Simulation;

namespace VisionInspection.Service.Evaluation.Lots;

/// <summary>What is found in lots as they are, and in the same lots with one container of other goods in the place of one.</summary>
/// <param name="limits">Limits of the model.</param>
/// <param name="lots">The lots.</param>
internal sealed class LotEvaluation(ContentsLimits limits, IReadOnlyList<IReadOnlyList<LotContainer>> lots)
{
    private const double AjnaZ = 3;
    private const ulong Seed = 4711;

    private readonly List<(double Right, double Wrong)> nearest = [];
    private readonly List<(double Right, double Wrong)> middle = [];

    /// <summary>Lots as they are in which some container was called odd.</summary>
    public Proportion FalseAlarms { get; private set; }

    /// <summary>Lots with a swapped container in which it was called odd.</summary>
    public Proportion Found { get; private set; }

    /// <summary>Of those, the ones in which the swapped container scored highest, called odd or not.</summary>
    public Proportion HighestIsSwapped { get; private set; }

    /// <summary>False alarms of a cosine z-score above 3.</summary>
    public Proportion AjnaFalseAlarms { get; private set; }

    /// <summary>What a cosine z-score above 3 finds.</summary>
    public Proportion AjnaFound { get; private set; }

    /// <summary>The same in lots of eleven and more, where such a score can be reached.</summary>
    public Proportion AjnaFoundInLarge { get; private set; }

    /// <summary>Containers whose nearest of another lot has the same heading.</summary>
    public Proportion NearestOfKind { get; private set; }

    /// <summary>Containers called unlike their own heading.</summary>
    public Proportion UnlikeOwn { get; private set; }

    /// <summary>Containers called unlike a heading that is not theirs.</summary>
    public Proportion UnlikeWrong { get; private set; }

    /// <summary>Chance that a container lies nearer to its own heading than another heading's: five nearest, one middle.</summary>
    public (double Nearest, double Middle) Auc => (AucOf(nearest), AucOf(middle));

    /// <summary>Counts everything.</summary>
    public void Run()
    {
        var random = new SceneRandom(Seed);
        LotContainer[] all = [.. lots.SelectMany(lot => lot)];
        foreach (IReadOnlyList<LotContainer> lot in lots.Where(lot => lot.Count >= OddOneOut.LeastLot))
        {
            AddLot(lot, random.Choose([.. all.Where(other => other.Heading != lot[0].Heading)]), random.Whole(0, lot.Count - 1));
        }

        foreach (LotContainer one in all)
        {
            AddContainer(one, all, random);
        }
    }

    private void AddLot(IReadOnlyList<LotContainer> lot, LotContainer stranger, int place)
    {
        sbyte[][] vectors = [.. lot.Select(one => one.Vector)];
        FalseAlarms = FalseAlarms.Add(OddOneOut.Scores(vectors, limits.UsualDistance).Any(score => score >= limits.Odd));
        AjnaFalseAlarms = AjnaFalseAlarms.Add(OddOneOut.ZScores(vectors).Any(z => z > AjnaZ));
        vectors[place] = stranger.Vector;
        double[] scores = OddOneOut.Scores(vectors, limits.UsualDistance);
        bool ajna = OddOneOut.ZScores(vectors)[place] > AjnaZ;
        Found = Found.Add(scores[place] >= limits.Odd);
        HighestIsSwapped = HighestIsSwapped.Add(scores[place] >= scores.Max());
        AjnaFound = AjnaFound.Add(ajna);
        AjnaFoundInLarge = vectors.Length > 10 ? AjnaFoundInLarge.Add(ajna) : AjnaFoundInLarge;
    }

    private void AddContainer(LotContainer one, LotContainer[] all, SceneRandom random)
    {
        LotContainer[] others = [.. all.Where(other => other.Lot != one.Lot)];
        LotContainer closest = others.MaxBy(other => ContentsVector.Cosine(one.Vector, other.Vector))!;
        NearestOfKind = NearestOfKind.Add(closest.Heading == one.Heading);
        sbyte[][] own = [.. others.Where(other => other.Heading == one.Heading).Select(other => other.Vector)];
        LotContainer strange = random.Choose([.. others.Where(other => other.Heading != one.Heading)]);
        sbyte[][] wrong = [.. others.Where(other => other.Heading == strange.Heading).Select(other => other.Vector)];
        if (own.Length < KindDistance.LeastKnown || wrong.Length < KindDistance.LeastKnown)
        {
            return;
        }

        UnlikeOwn = UnlikeOwn.Add(KindDistance.ToMiddle(one.Vector, own) >= limits.Unlike);
        UnlikeWrong = UnlikeWrong.Add(KindDistance.ToMiddle(one.Vector, wrong) >= limits.Unlike);
        nearest.Add((KindDistance.ToNearest(one.Vector, own), KindDistance.ToNearest(one.Vector, wrong)));
        middle.Add((KindDistance.ToMiddle(one.Vector, own), KindDistance.ToMiddle(one.Vector, wrong)));
    }

    private static double AucOf(List<(double Right, double Wrong)> pairs) =>
        pairs.Average(a => pairs.Average(b => a.Right < b.Wrong ? 1 : a.Right > b.Wrong ? 0 : 0.5));
}
