using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Pairs;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>
/// Places of a simulated pair whose true counterpart is known: a grid over the containers of the first scan, without what the
/// second does not show. Errors of an alignment there are target registration errors, in samples of the first scan.
/// </summary>
internal sealed class Landmarks
{
    private const int Step = 16;

    private readonly double scaleX;
    private readonly double scaleY;

    public Landmarks(SimulatedPair pair)
    {
        PairWarp warp = pair.Warp ?? throw new ArgumentException("two different conveyances have no landmarks", nameof(pair));
        scaleX = pair.First.PitchXMm / pair.Second.PitchXMm;
        scaleY = pair.First.PitchYMm / pair.Second.PitchYMm;
        foreach (PixelBox box in pair.First.Containers.Select(c => c.Box))
        {
            for (int y = box.Y + (Step / 2); y < box.Y + box.Height; y += Step)
            {
                for (int x = box.X + (Step / 2); x < box.X + box.Width; x += Step)
                {
                    (double X, double Y) to = warp.InSecond(x + .5, y + .5);
                    if (to.X >= 0 && to.Y >= 0 && to.X <= pair.Second.Width && to.Y <= pair.Second.Height)
                    {
                        First.Add((x + .5, y + .5));
                        Second.Add(to);
                    }
                }
            }
        }
    }

    /// <summary>Places in the first scan, samples, the corner at 0.</summary>
    public List<(double X, double Y)> First { get; } = [];

    /// <summary>The same places in the second.</summary>
    public List<(double X, double Y)> Second { get; } = [];

    /// <summary>Errors of an alignment.</summary>
    /// <param name="found">Where it puts the places of the first.</param>
    public double[] Errors(IReadOnlyList<(double X, double Y)> found) =>
        [.. found.Select((p, i) => double.Hypot((p.X - Second[i].X) / scaleX, (p.Y - Second[i].Y) / scaleY))];
}
