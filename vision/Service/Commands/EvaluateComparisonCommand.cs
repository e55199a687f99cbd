using System.CommandLine;
using System.Globalization;
using VisionInspection.Core.Comparison;
using VisionInspection.Service.Evaluation.Pairs;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate comparison</c>: aligning and comparing, against simulated pairs whose true warp is known.</summary>
internal static class EvaluateComparisonCommand
{
    private const ulong FirstSeed = 2_000_000_000;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Simulated pairs of each kind", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => FirstSeed };
        var python = new Option<string>("--python")
        {
            Description = "Interpreter with OpenCV for the other methods; none to leave them out", DefaultValueFactory = _ => "/usr/bin/python3",
        };
        var only = new Option<string>("--only") { Description = "Only kinds of pairs whose name has this in it", DefaultValueFactory = _ => "" };
        var mistakes = new Option<bool>("--mistakes") { Description = "List the pairs with the largest errors" };
        var byGraph = new Option<bool>("--align-by-graph") { Description = "Features and steps by graphs on the CPU too, where code is faster" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("comparison", "Measures aligning and comparing on simulated pairs of scans")
        {
            count, seed, only, python, mistakes, workers, byGraph, json, models, provider,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            string interpreter = parsed.GetValue(python)!;
            using OpenCvBaselines? baselines = interpreter == "none" ? null : OpenCvBaselines.Start(interpreter);
            using AlignmentModels aligning = Inspectors.OpenAlignment(parsed.GetValue(models), parsed.GetValue(provider)!, parsed.GetValue(byGraph));
            var evaluation = new PairEvaluation(Math.Max(1, parsed.GetValue(workers)), baselines, aligning);
            int pairs = parsed.GetValue(count);
            ulong first = parsed.GetValue(seed);
            var report = new ComparisonReport(parsed.GetValue(json));
            string name = parsed.GetValue(only)!;
            foreach (PairKind kind in PairKind.All.Where(kind => kind.Name.Contains(name, StringComparison.Ordinal)))
            {
                PairScores scores = evaluation.Run(kind, first, pairs, new ProgressLine(kind.Name, pairs), stopping);
                first += (ulong)pairs;
                report.Print(kind, scores);
                foreach ((double error, ulong bad) in scores.Worst.OrderByDescending(w => w.Error).Take(parsed.GetValue(mistakes) ? 20 : 0))
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {bad}: mean error {error:0.00}"));
                }
            }

            return report.AllMet ? ExitCode.Ok : ExitCode.GoalMissed;
        }, stopping));
        return command;
    }
}
