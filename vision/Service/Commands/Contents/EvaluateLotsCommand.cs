using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Core;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Service.Evaluation;
using VisionInspection.Service.Evaluation.Lots;

namespace VisionInspection.Service.Commands.Contents;

/// <summary><c>evaluate lots</c>: odd ones in simulated lots, look-alikes and kinds, on a maker and seeds that trained nothing.</summary>
internal static class EvaluateLotsCommand
{
    private const ulong FirstSeed = 1_600_000_000;

    public static Command Create()
    {
        var count = new Option<int>("--lots") { Description = "Lots of 4 to 12 containers", DefaultValueFactory = _ => 200 };
        var seen = new Option<bool>("--seen-makers") { Description = "Machines of the makers in training instead of the held-out one" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        Option<int> workers = SharedOptions.Workers();
        var command = new Command("lots", "Measures the odd one out, look-alikes and likeness to a kind on simulated lots") { count, seen, json, models, provider, workers };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            using InspectionPipeline pipeline = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            bool heldOut = !parsed.GetValue(seen);
            var lots = new SimulatedLots(pipeline, [.. VendorProfiles.All.Where(profile => profile.HeldOut == heldOut)], FirstSeed);
            int total = parsed.GetValue(count), done = 0;
            var progress = new ProgressLine("lots", total);
            IReadOnlyList<LotContainer>[] made = [.. Enumerable.Range(0, total).AsParallel().AsOrdered()
                .WithDegreeOfParallelism(Math.Max(1, parsed.GetValue(workers))).WithCancellation(stopping).Select(i =>
                {
                    IReadOnlyList<LotContainer> lot = lots.Lot(i);
                    progress.Report(Interlocked.Increment(ref done));
                    return lot;
                })];
            var evaluation = new LotEvaluation(pipeline.Limits, made);
            evaluation.Run();
            foreach ((string name, Proportion share) in Shares(evaluation))
            {
                Console.Out.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(new { name, value = share.Trials == 0 ? (double?)null : share.Value, trials = share.Trials })
                    : $"{name,-62} {share}");
            }

            (double nearest, double middle) = evaluation.Auc;
            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { name = "own heading nearer than another's (AUC)", nearest, middle })
                : string.Create(CultureInfo.InvariantCulture, $"own heading nearer than another's (AUC): five nearest {nearest:0.0000}, one middle {middle:0.0000}"));
            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    private static IEnumerable<(string Name, Proportion Share)> Shares(LotEvaluation evaluation) =>
    [
        ("swapped container called odd", evaluation.Found),
        ("false alarms: lots as they are with one called odd", evaluation.FalseAlarms),
        ("swapped container scores highest", evaluation.HighestIsSwapped),
        ("cosine z-score above 3: swapped container found", evaluation.AjnaFound),
        ("cosine z-score above 3: the same in lots of 11 and more", evaluation.AjnaFoundInLarge),
        ("cosine z-score above 3: false alarms", evaluation.AjnaFalseAlarms),
        ("nearest container of another lot has the same heading", evaluation.NearestOfKind),
        ("containers of another heading called unlike", evaluation.UnlikeWrong),
        ("containers of the heading called unlike", evaluation.UnlikeOwn),
    ];
}
