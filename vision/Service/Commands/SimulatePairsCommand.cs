using System.CommandLine;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Service.Evaluation.Pairs;

namespace VisionInspection.Service.Commands;

/// <summary><c>simulate-pairs</c>: conveyances scanned on two visits, to try comparing with, on files or by way of the service.</summary>
internal static class SimulatePairsCommand
{
    public static Command Create()
    {
        var output = new Argument<DirectoryInfo>("out") { Description = "Folder to write pair-SEED-1 and pair-SEED-2 into, each with its truth, and pair-SEED.changes.json" };
        var count = new Option<int>("--count") { Description = "Pairs", DefaultValueFactory = _ => 3 };
        var seed = new Option<ulong>("--seed") { Description = "First seed; equal seeds give equal pairs", DefaultValueFactory = _ => 1 };
        var packages = new Option<string>("--packages-kg")
        {
            Description = "Masses of the packages put in or taken out between the visits, two a pair by chance, comma-separated; none for identical cargo",
            DefaultValueFactory = _ => "2,5,10,20",
        };
        var moved = new Option<double>("--beam-moved") { Description = "Most that the beam stands elsewhere on the second visit, metres", DefaultValueFactory = _ => 0 };
        var format = new Option<string>("--format")
        {
            Description = "native (the machine's own), uff, png or tiff; uff knows container numbers, times and the distance of samples", DefaultValueFactory = _ => "uff",
        };
        var training = new Option<bool>("--training")
        {
            Description = "Write parallax-field's training set into the folder instead, its pairs' kinds and machines set: index.jsonl, fields.bin",
        };
        Option<bool> json = SharedOptions.Json();
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("simulate-pairs", "Simulates two scans of the same conveyance, with packages put in or taken out between them")
        {
            output, count, seed, packages, moved, format, training, workers, json,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            var options = new PairOptions
            {
                Scene = new SceneOptions { Kinds = CargoCatalogue.All, BareShare = 0 },
                PackageKg = Masses(parsed.GetValue(packages)!),
                MostBeamShift = parsed.GetValue(moved) is >= 0 and <= 1 and double metres
                    ? metres
                    : throw new ArgumentException($"--beam-moved {parsed.GetValue(moved)}: it may be 0 to 1 m", nameof(parsed)),
            };
            string folder = parsed.GetValue(output)!.FullName;
            int pairs = parsed.GetValue(count);
            if (parsed.GetValue(training))
            {
                new TrainingFields(pairs, parsed.GetValue(seed)) { Workers = parsed.GetValue(workers) }.Write(folder, new ProgressLine("simulating", pairs), stopping);
                Console.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(new { folder, pairs }) : $"what {pairs} pairs teach in {folder}");
                return ExitCode.Ok;
            }

            new PairExport(folder, pairs, parsed.GetValue(seed), options, SimulateCommand.Format(parsed.GetValue(format)!)).Run(new ProgressLine("simulating", pairs), stopping);
            Console.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(new { folder, pairs }) : $"{pairs} pairs with what changed in {folder}");
            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    private static double[] Masses(string given) => given == "none"
        ? []
        : [.. given.Split(',').Select(kg => double.TryParse(kg, out double mass) && mass is > 0 and < 1000
            ? mass
            : throw new ArgumentException($"--packages-kg {given}: '{kg}' is not a mass between 0 and 1000 kg", nameof(given)))];
}
