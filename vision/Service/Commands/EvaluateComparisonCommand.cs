using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Service.Evaluation.Pairs;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate-comparison</c>: aligning and comparing, against simulated pairs whose true warp is known.</summary>
internal static class EvaluateComparisonCommand
{
    private const ulong FirstSeed = 2_000_000_000;
    private const double BeamShift = 0.25;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Simulated pairs of each kind", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => FirstSeed };
        var python = new Option<string>("--python")
        {
            Description = "Interpreter with OpenCV for the other methods; none to leave them out", DefaultValueFactory = _ => "/usr/bin/python3",
        };
        var mistakes = new Option<bool>("--mistakes") { Description = "List the pairs with the largest errors" };
        Option<bool> json = SharedOptions.Json();
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("evaluate-comparison", "Measures aligning and comparing on simulated pairs of scans")
        {
            count, seed, python, mistakes, workers, json,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            string interpreter = parsed.GetValue(python)!;
            using OpenCvBaselines? baselines = interpreter == "none" ? null : OpenCvBaselines.Start(interpreter);
            var evaluation = new PairEvaluation(Math.Max(1, parsed.GetValue(workers)), baselines);
            int pairs = parsed.GetValue(count);
            ulong first = parsed.GetValue(seed);
            bool met = true;
            foreach ((string name, double shift, double mean, double percentile) in new[] { ("same beam", 0, .2, 1), ("beam moved", BeamShift, .5, 2.0) })
            {
                var options = new PairOptions
                {
                    Scene = new SceneOptions { Kinds = CargoCatalogue.All, BareShare = 0 }, Profiles = VendorProfiles.All,
                    MostBeamShift = shift, PackageKg = [2, 5, 10, 20],
                };
                PairScores scores = evaluation.Run(options, first, pairs, new ProgressLine(name, pairs), stopping);
                first += (ulong)pairs;
                met &= scores.Registration.Mean <= mean && scores.Registration.Percentile95 <= percentile;
                Print(name, scores, mean, percentile, parsed.GetValue(json));
                foreach ((double error, ulong bad) in scores.Worst.OrderByDescending(w => w.Error).Take(parsed.GetValue(mistakes) ? 20 : 0))
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {bad}: mean error {error:0.00}"));
                }
            }

            return met ? ExitCode.Ok : ExitCode.GoalMissed;
        }, stopping));
        return command;
    }

    private static void Print(string name, PairScores scores, double mean, double percentile, bool json)
    {
        IEnumerable<(string Method, RegistrationScore Score)> all =
            [("this", scores.Registration), .. scores.Others.Select(o => (o.Key, o.Value))];
        foreach ((string method, RegistrationScore score) in all)
        {
            bool own = method == "this";
            Console.Out.WriteLine(json
                ? JsonSerializer.Serialize(new
                {
                    pairs = name, method, count = score.Count, meanError = score.Mean, errorOf95PercentOfPlaces = score.Percentile95,
                    meanErrorOf95PercentOfPairs = score.PairPercentile95, shareUnder1_5 = score.Good, milliseconds = score.Milliseconds,
                    goalMean = own ? mean : (double?)null, goal95 = own ? percentile : (double?)null,
                })
                : string.Create(CultureInfo.InvariantCulture, $"{name}: {(own ? $"goal {mean} and {percentile}" : method)}: {score}"));
        }

        if (!json)
        {
            Console.Out.WriteLine($"{name}: said to be impossible to align: {scores.Failed}");
        }
    }
}
