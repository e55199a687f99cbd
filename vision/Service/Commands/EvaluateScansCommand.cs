using System.CommandLine;
using System.Globalization;
using VisionInspection.Core;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Service.Evaluation;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate scans</c>, and <c>evaluate</c> alone: the whole pipeline against simulated truth that no model has seen.</summary>
internal static class EvaluateScansCommand
{
    /// <summary>Evaluation seeds begin here; training seeds stay far below.</summary>
    private const ulong FirstSeed = 1_000_000_000;
    private const int CartonScans = 400;
    private const int Deletions = 200;
    private const string OneCartonKind = "one-carton";

    /// <summary>The command under a name of its own.</summary>
    public static Command Create(string name, string description)
    {
        var count = new Option<int>("--count") { Description = "Simulated scans of the held-out vendor profile", DefaultValueFactory = _ => 2000 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => FirstSeed };
        var rows = new Option<int>("--rows") { Description = "Samples per line of the simulated scans", DefaultValueFactory = _ => 384 };
        var mistakes = new Option<bool>("--mistakes") { Description = "List every wrong answer with its seed" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        Option<int> workers = SharedOptions.Workers();

        var command = new Command(name, description)
        {
            count, seed, rows, mistakes, json, models, provider, workers,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            using IScanInspector inspector = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            var evaluation = new SimulatedEvaluation(inspector, Math.Max(1, parsed.GetValue(workers)));
            int scans = parsed.GetValue(count);
            int cartonScans = Math.Min(scans, CartonScans);
            var options = new SimulationOptions
            {
                Scene = new SceneOptions { Kinds = CargoCatalogue.All },
                Profiles = [.. VendorProfiles.All.Where(profile => profile.HeldOut)],
                Rows = (parsed.GetValue(rows), parsed.GetValue(rows)),
                LowEnergy = false,
            };
            EvaluationResult general = evaluation.Run(
                options, parsed.GetValue(seed), scans, Deletions, new ProgressLine("held-out profile", scans), stopping);
            EvaluationResult carton = evaluation.Run(
                options with { Scene = OneCarton() }, parsed.GetValue(seed) + (ulong)scans, cartonScans, 0, new ProgressLine("one 10 kg carton", cartonScans), stopping);

            IReadOnlyList<Measurement> measurements = Measurements(general, carton);
            foreach (Measurement measurement in measurements)
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? measurement.Json : measurement.Text);
            }

            if (parsed.GetValue(mistakes))
            {
                foreach (string mistake in general.Tally.Mistakes.Concat(carton.Tally.Mistakes))
                {
                    Console.Error.WriteLine(mistake);
                }
            }

            return measurements.All(measurement => measurement.Met != false) ? ExitCode.Ok : ExitCode.GoalMissed;
        }, stopping));
        return command;
    }

    private static SceneOptions OneCarton() => new()
    {
        Kinds = [.. CargoCatalogue.All.Where(kind => kind.Name == OneCartonKind)],
        EmptyShare = 0,
        NearlyEmptyShare = 1,
        BareShare = 0,
    };

    private static List<Measurement> Measurements(EvaluationResult general, EvaluationResult carton)
    {
        Tally tally = general.Tally;
        Proportion found = carton.Tally.SmallLoadFound;
        var measurements = new List<Measurement>
        {
            new("container count right", tally.CountRight.Value, 0.99, AtMost: false, tally.CountRight.ToString()),
            new("mean box IoU", tally.MeanOverlap, 0.93, AtMost: false, ""),
            new("loaded called empty", tally.LoadedCalledEmpty.Value, 0.003, AtMost: true, tally.LoadedCalledEmpty.ToString()),
            new("empty called loaded", tally.EmptyCalledLoaded.Value, 0.007, AtMost: true, tally.EmptyCalledLoaded.ToString()),
            new("any small load found", tally.SmallLoadFound.Value, null, AtMost: false, tally.SmallLoadFound.ToString()),
            new("10 kg carton found", found.Value, 0.90, AtMost: false, found.ToString()),
            new("not judged", tally.NotJudged.Value, null, AtMost: true, tally.NotJudged.ToString()),
            new("hottest cell on cargo", tally.HottestOnCargo.Value, 0.95, AtMost: false, tally.HottestOnCargo.ToString()),
        };
        if (general.Deletions.Count > 0)
        {
            double hottest = general.Deletions.Average(fall => fall.Hottest);
            double random = general.Deletions.Average(fall => fall.Random);
            measurements.Add(new Measurement(
                "deletion: log-odds lost", hottest - random, 0, AtMost: false,
                string.Create(CultureInfo.InvariantCulture, $"hottest tenth {hottest:0.00}, random tenth {random:0.00}, {general.Deletions.Count} containers")));
        }

        return measurements;
    }
}
