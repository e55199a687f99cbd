using System.Runtime.InteropServices;
using System.Text.Json;
using VisionInspection.Core.Reefers;
using VisionInspection.Core.Reefers.Earlier;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Output;
using PixelBox = VisionInspection.Core.Findings.PixelBox;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>
/// Writes what the concealment model learns from: ends of simulated reefers, cut and aligned with an earlier visit as the service
/// does it, so that training and service see the same. A folder of three files: <c>index.jsonl</c>, one line an end;
/// <c>planes.bin</c>, transmission as 16-bit little-endian numbers, 176 rows of 64, 0 where nothing is known: high energy, low
/// energy where there are two, both again without the goods where there are any, both of the earlier visit where that could be aligned;
/// <c>hidden.bin</c>, for an end with goods the share of each of 44 x 16 cells that they cover, in 255ths.
/// </summary>
/// <param name="Count">Number of reefers.</param>
/// <param name="Seed">First seed; reefer n has this seed plus n.</param>
/// <param name="Window">How ends are cut.</param>
internal sealed record TrainingEnds(int Count, ulong Seed, EndWindow Window)
{
    private const ulong EarlierVisit = 1;
    private const int Columns = 16;
    private const int Rows = 44;

    /// <summary>Number of workers.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Writes them into a folder, in the order of their seeds whichever worker makes them.</summary>
    public void Write(string folder, IProgress<int> progress, CancellationToken stopping)
    {
        Directory.CreateDirectory(folder);
        using FileStream planes = File.Create(Path.Combine(folder, "planes.bin")), hidden = File.Create(Path.Combine(folder, "hidden.bin"));
        using StreamWriter index = File.CreateText(Path.Combine(folder, "index.jsonl"));
        int done = 0;
        foreach (Example[] ends in Enumerable.Range(0, Count).AsParallel().AsOrdered().WithDegreeOfParallelism(Workers)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping).Select(Examples))
        {
            foreach (Example end in ends)
            {
                index.WriteLine(Line(end, planes.Position, hidden.Position));
                end.Planes.ForEach(plane => planes.Write(MemoryMarshal.AsBytes(Array.ConvertAll(plane, t => (ushort)Math.Round(t * ushort.MaxValue)).AsSpan())));
                hidden.Write(Array.ConvertAll(end.Covered, share => (byte)Math.Round(share * byte.MaxValue)));
            }

            progress.Report(++done);
        }
    }

    private Example[] Examples(int number)
    {
        ulong seed = Seed + (ulong)number;
        var random = new SceneRandom(seed ^ 0xC07);
        return [.. Simulate(seed, number, 1, 0).Zip(Simulate(seed, number, 0, EarlierVisit), (now, then) => Cut(now, then, random))];
    }

    private static IReadOnlyList<SimulatedEnd> Simulate(ulong seed, int number, double concealed, ulong visit) => EndSimulator.Simulate(
        seed, new EndScenes { ReeferShare = 2, Rows = (352, 512), Reefers = new() { ConcealedShare = concealed, Visit = visit } }.Number(number), bare: visit == 0);

    private Example Cut(SimulatedEnd now, SimulatedEnd then, SceneRandom random)
    {
        EndPicture end = Picture(now, random);
        var planes = new List<float[]>();
        void Add(CutEnd cut) => planes.AddRange(cut.Low is null ? [cut.High] : [cut.High, cut.Low]);
        Add(CutEnd.Of(end));
        float[] covered = [];
        if (now.Concealment is { } goods)
        {
            Add(CutEnd.Of(end with { Samples = goods.Bare!, Low = goods.BareLow }));
            covered = Covered(goods.Mask, now.Width, end.Window);
        }

        CutEnd? earlier = EarlierEnd.Over(end, Picture(then, random));
        if (earlier is not null)
        {
            Add(earlier);
        }

        return new Example(now, end.Window, planes, covered, earlier is not null);
    }

    private EndPicture Picture(SimulatedEnd end, SceneRandom random)
    {
        double Off(double share) => random.Uniform(-share, share);
        return LocatedEnd.Of(end, (Off(.012), Off(.02), Off(.012), Off(.02) + random.Uniform(-.01, .03)), Window);
    }

    private static float[] Covered(bool[] mask, int width, PixelBox window)
    {
        var shares = new float[Rows * Columns];
        for (int y = 0; y < window.Height; y++)
        {
            for (int x = 0; x < window.Width; x++)
            {
                shares[(y * Rows / window.Height * Columns) + (x * Columns / window.Width)] += mask[((window.Y + y) * width) + window.X + x] ? 1 : 0;
            }
        }

        float cell = (float)window.Width * window.Height / shares.Length;
        return Array.ConvertAll(shares, share => Math.Min(1, share / cell));
    }

    private static string Line(Example example, long planes, long hidden)
    {
        (SimulatedEnd end, PixelBox window, _, _, bool aligned) = example;
        (double left, double top, _, double bottom) = end.Container;
        double across = (double)CutEnd.Width / window.Width, down = (double)CutEnd.Height / window.Height;
        return JsonSerializer.Serialize(new
        {
            seed = end.Seed, offset = planes, hiddenOffset = hidden, energies = end.Low is null ? 1 : 2, aligned,
            profile = end.Profile, maker = end.Maker, atDoors = end.AtDoors, oddities = end.Oddities,
            frame = new[] { (left - window.X) * across, (top - window.Y) * down, (bottom - window.Y) * down },
            place = end.Concealment?.Place.ToString(), massKg = end.Concealment?.MassKg,
        });
    }

    // An end with its planes in the order of the file.
    private sealed record Example(SimulatedEnd End, PixelBox Window, List<float[]> Planes, float[] Covered, bool Aligned);
}
