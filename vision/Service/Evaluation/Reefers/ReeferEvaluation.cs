using VisionInspection.Core.Reefers;
using VisionInspection.Core.Reefers.Earlier;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>
/// Simulates reefers of all makers and profiles, held-out ones among them, and judges their ends. The box that the locator
/// would give is the true one moved by up to 0.8 % of its width and 1.5 % of its height on every side.
/// </summary>
internal sealed class ReeferEvaluation(ReeferInspector reefers, int rows, int workers)
{
    private const ulong EarlierVisit = 1;

    /// <summary>Whether the same reefer is also scanned on an earlier visit, clean, and that scan taken for evidence.</summary>
    public bool WithEarlier { get; init; }

    /// <summary>Judges reefers n = 0 to before <paramref name="count"/> of the seeds from <paramref name="seed"/>.</summary>
    public IReadOnlyList<ReeferOutcome> Run(int count, ulong seed, bool concealed, IProgress<int> progress, CancellationToken stopping)
    {
        int done = 0;
        return [.. Enumerable.Range(0, count).AsParallel().AsOrdered().WithDegreeOfParallelism(workers).WithCancellation(stopping).Select(n =>
        {
            ReeferOutcome outcome = Judge(seed + (ulong)n, n, concealed).Outcome;
            progress.Report(Interlocked.Increment(ref done));
            return outcome;
        })];
    }

    /// <summary>One reefer again, with the end that matters.</summary>
    public JudgedEnd Judge(ulong seed, int number, bool concealed)
    {
        IReadOnlyList<SimulatedEnd> ends = Simulate(seed, number, concealed, 0);
        var random = new SceneRandom(seed ^ 0x5EED);
        EndPicture[] pictures = [.. ends.Select(end => Picture(end, random))];
        double[] machinery = reefers.Machinery(pictures);
        bool found = machinery[0] >= reefers.MachineryThreshold && machinery[1] < reefers.MachineryThreshold;
        EndJudgement[] judged = reefers.Concealed(pictures);
        int hot = judged[1].LogOdds > judged[0].LogOdds ? 1 : 0;
        int goods = ends[1].Concealment is not null ? 1 : ends[0].Concealment is not null ? 0 : -1;
        double off = goods == hot ? MetresOff(ends[hot], judged[hot]) : double.NaN;
        var outcome = new ReeferOutcome(
            seed, number, ends[0].Maker!, ends[0].Profile, ends[0].Oddities, goods < 0 ? null : ends[goods].Concealment, found,
            judged[hot].LogOdds, off) { TwoEnergies = ends[0].Low is not null };
        if (WithEarlier)
        {
            EndPicture[] before = [.. Simulate(seed, number, concealed: false, EarlierVisit).Select(end => Picture(end, random))];
            EndPicture[] pairs = [.. pictures.Zip(before, (now, then) => now with { Earlier = EarlierEnd.Over(now, then) })];
            outcome = outcome with
            {
                LogOddsWithEarlier = reefers.Concealed(pairs).Max(end => end.LogOdds), EndsAligned = pairs.Count(end => end.Earlier is not null),
            };
        }

        int shown = goods < 0 ? hot : goods;
        return new JudgedEnd(outcome, ends[shown], judged[shown]);
    }

    private IReadOnlyList<SimulatedEnd> Simulate(ulong seed, int number, bool concealed, ulong visit) => EndSimulator.Simulate(seed, new EndScenes
    {
        Profiles = VendorProfiles.All, ReeferShare = 2, Rows = (rows, rows),
        Reefers = new ReeferOptions { Makers = MakerLayouts.All, ConcealedShare = concealed ? 1 : 0, Visit = visit },
    }.Number(number));

    private EndPicture Picture(SimulatedEnd end, SceneRandom random)
    {
        double Off(double share) => random.Uniform(-share, share);
        return LocatedEnd.Of(end, (Off(.008), Off(.015), Off(.008), Off(.015)), reefers.Window);
    }

    // In the plane of the container's near side.
    private static double MetresOff(SimulatedEnd end, EndJudgement judged)
    {
        (int column, int row) = judged.Hottest();
        double x = judged.Window.X + ((column + .5) * judged.Window.Width / judged.Columns);
        double y = judged.Window.Y + ((row + .5) * judged.Window.Height / judged.Rows);
        double pitchX = end.Metres.Length / (end.Container.Right - end.Container.Left);
        double pitchY = end.Metres.Height / (end.Container.Bottom - end.Container.Top);
        bool[] mask = end.Concealment!.Mask;
        double least = double.MaxValue;
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i])
            {
                // From the point to the nearest place of the pixel.
                double dx = Math.Max(0, Math.Abs((i % end.Width) + .5 - x) - .5) * pitchX;
                double dy = Math.Max(0, Math.Abs((i / end.Width) + .5 - y) - .5) * pitchY;
                least = Math.Min(least, (dx * dx) + (dy * dy));
            }
        }

        return Math.Sqrt(least);
    }
}
