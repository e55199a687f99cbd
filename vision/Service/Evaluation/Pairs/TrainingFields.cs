using System.Text.Json;
using VisionInspection.Core.Comparison;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>Writes what <c>models/parallax-field</c> learns from: pairs with the beam moved, by machines that are not held out.</summary>
/// <param name="count">Pairs to simulate; those whose beam hardly moved are left out.</param>
/// <param name="seed">First seed.</param>
internal sealed class TrainingFields(int count, ulong seed)
{
    // Every second pair has packages put in or taken out, every fourth a beam that moved little.
    private const int WithPackages = 2, Little = 4;

    private static readonly PairOptions Identical = new()
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All, BareShare = 0, EmptyShare = .25 },
        Profiles = [.. VendorProfiles.All.Where(p => !p.HeldOut)],
    };

    /// <summary>Pairs side by side.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>
    /// Writes <c>index.jsonl</c>, one line a pair, and <c>fields.bin</c>, half-precision numbers: the evidence of
    /// <see cref="FieldExample"/>, then its shifts.
    /// </summary>
    public void Write(string folder, IProgress<int> progress, CancellationToken stopping)
    {
        Directory.CreateDirectory(folder);
        using FileStream fields = File.Create(Path.Combine(folder, "fields.bin"));
        using StreamWriter index = File.CreateText(Path.Combine(folder, "index.jsonl"));
        int done = 0;
        foreach ((ulong of, FieldExample? example) in Enumerable.Range(0, count)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Workers).WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => (unchecked(seed + (ulong)i), Example(i))))
        {
            if (example is not null)
            {
                index.WriteLine(JsonSerializer.Serialize(new { seed = of, offset = fields.Position, channels = FieldExample.Channels, rows = example.Rows, columns = example.Columns }));
                Write(fields, example.Evidence);
                Write(fields, example.Shifts);
            }

            progress.Report(++done);
        }
    }

    private FieldExample? Example(int i)
    {
        PairOptions options = Identical with { MostBeamShift = i % Little == 0 ? .1 : .25, PackageKg = i % WithPackages == 0 ? [2, 5, 10, 20] : [] };
        SimulatedPair pair = PairSimulator.Simulate(unchecked(seed + (ulong)i), options);
        return FieldExample.Of(PairEvaluation.Align(pair, null).Alignment, pair.Warp!.InSecond);
    }

    private static void Write(FileStream file, float[] values)
    {
        var halves = new byte[2 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            BitConverter.TryWriteBytes(halves.AsSpan(2 * i), (Half)values[i]);
        }

        file.Write(halves);
    }
}
