using System.CommandLine;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Service.Evaluation.Papers;

namespace VisionInspection.Service.Commands;

/// <summary><c>simulate-papers OUT</c>: declarations and their papers with truth, for a look and for trying <c>match</c>.</summary>
internal static class SimulatePapersCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var output = new Argument<DirectoryInfo>("out") { Description = "Folder to write into" };
        var count = new Option<int>("--count") { Description = "Declarations", DefaultValueFactory = _ => 10 };
        var seed = new Option<ulong>("--seed") { Description = "First seed; equal seeds give equal papers", DefaultValueFactory = _ => 1 };
        var damage = new Option<DamageKind?>("--damage") { Description = "Write TIFFs too: none, scanner, fax, stamped or bent" };
        var layout = new Option<string?>("--layout") { Description = "Only this layout; a name that does not exist lists them" };
        Option<bool> json = SharedOptions.Json();

        var command = new Command("simulate-papers", "Writes customs declarations and their papers, some contradicting the declaration, with truth")
        {
            output, count, seed, damage, layout, json,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            if (parsed.GetValue(layout) is string name && !PaperSimulator.Layouts.Contains(name))
            {
                throw new ArgumentException($"--layout {name}: there are {string.Join(", ", PaperSimulator.Layouts)}");
            }

            var simulator = new PaperSimulator(
                new PaperSimulatorOptions { Layout = parsed.GetValue(layout), ColouredMarks = parsed.GetValue(damage) == DamageKind.Stamped });
            string folder = parsed.GetValue(output)!.FullName;
            for (int i = 0; i < parsed.GetValue(count); i++)
            {
                stopping.ThrowIfCancellationRequested();
                Write(simulator.Build(parsed.GetValue(seed) + (ulong)i), folder, parsed.GetValue(damage));
            }

            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { folder, declarations = parsed.GetValue(count) })
                : $"{parsed.GetValue(count)} declarations with their papers and truth in {folder}");
            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    private static void Write(SimulatedCase one, string folder, DamageKind? damage)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"{one.Seed:000000}-declaration.json"), one.Declaration.ToArray());
        foreach (SimulatedPaper paper in one.Papers)
        {
            File.WriteAllBytes(Path.Combine(folder, paper.Name + ".pdf"), paper.Pdf.ToArray());
            if (damage is DamageKind kind)
            {
                File.WriteAllBytes(Path.Combine(folder, paper.Name + ".tif"), PaperPictures.Tiff(paper, kind, one.Seed));
            }
        }

        var truth = new
        {
            one.Seed,
            one.Planted,
            one.Declared,
            Papers = one.Papers.Select(paper => new { paper.Name, Kind = paper.Kind.ToString(), paper.Language, paper.Layout, paper.Pages, paper.Printed }),
        };
        File.WriteAllText(Path.Combine(folder, $"{one.Seed:000000}-truth.json"), JsonSerializer.Serialize(truth, Readable));
    }
}
