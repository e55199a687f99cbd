using System.CommandLine;
using System.Globalization;
using VisionInspection.Core;
using VisionInspection.Core.Pictures;
using VisionInspection.Core.Reefers;
using VisionInspection.Service.Evaluation;
using VisionInspection.Service.Evaluation.Reefers;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate reefers</c>: hidden goods in simulated reefers, found at which selection rate, and where.</summary>
internal static class EvaluateReefersCommand
{
    /// <summary>Evaluation seeds begin here; training seeds stay far below.</summary>
    private const ulong FirstSeed = 2_000_000_000;
    private const double RecallGoalAtOne = .80;
    private const double RecallGoalAtTen = .95;
    private const double PointGoal = .85;
    private static readonly string[] Oddities = ["spare-parts", "tools", "ice", "swapped-part", "missing-panel"];

    public static Command Create()
    {
        var clean = new Option<int>("--clean") { Description = "Reefers with nothing hidden", DefaultValueFactory = _ => 20_000 };
        var contaminated = new Option<int>("--contaminated") { Description = "Reefers with something hidden", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => FirstSeed };
        var rows = new Option<int>("--rows") { Description = "Samples per line of the simulated ends", DefaultValueFactory = _ => 384 };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write recall.svg and overlays.png here" };
        var earlier = new Option<bool>("--with-earlier") { Description = "Scan every reefer on an earlier visit too, clean then, and take that scan for evidence" };
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("reefers", "Measures how goods hidden in simulated reefers are found, makers and a scanner never trained on among them")
        {
            clean, contaminated, seed, rows, earlier, output, models, workers,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            using var reefers = ReeferInspector.Open(new PipelineOptions { ModelsFolder = parsed.GetValue(models)?.FullName });
            var evaluation = new ReeferEvaluation(reefers, parsed.GetValue(rows), Math.Max(1, parsed.GetValue(workers)))
            {
                WithEarlier = parsed.GetValue(earlier),
            };
            (int bare, int full, ulong first) = (parsed.GetValue(clean), parsed.GetValue(contaminated), parsed.GetValue(seed));
            if (bare < 100 || full < 1)
            {
                throw new ArgumentException("--clean must be at least 100, for the selection rate of 1 %, and --contaminated at least 1");
            }

            IReadOnlyList<ReeferOutcome> outcomes =
            [
                .. evaluation.Run(bare, first, false, new ProgressLine("clean reefers", bare), stopping),
                .. evaluation.Run(full, first + (ulong)bare, true, new ProgressLine("contaminated reefers", full), stopping),
            ];
            var table = new RecallTable(outcomes);
            bool met = Print(table, outcomes, reefers);
            if (evaluation.WithEarlier)
            {
                PrintEarlier(outcomes);
            }

            if (parsed.GetValue(output) is DirectoryInfo folder)
            {
                folder.Create();
                File.WriteAllText(Path.Combine(folder.FullName, "recall.svg"), RecallCurve.Svg(table));
                File.WriteAllBytes(Path.Combine(folder.FullName, "overlays.png"), EndOverlay.Compose(
                    [.. Examples.Choose(outcomes, table.Levels[3]).Select(o => Examples.Panel(evaluation.Judge(o.Seed, o.Number, o.Goods is not null), table.Levels[3]))]));
            }

            return met ? ExitCode.Ok : ExitCode.GoalMissed;
        }, stopping));
        return command;
    }

    private static void PrintEarlier(IReadOnlyList<ReeferOutcome> outcomes)
    {
        Console.Out.WriteLine($"ends aligned with an earlier scan: {new Proportion(outcomes.Sum(o => o.EndsAligned), 2 * outcomes.Count)}");
        Console.Out.WriteLine("the same reefers, an earlier scan of each taken for evidence:");
        var table = new RecallTable([.. outcomes.Select(o => o with { LogOdds = o.LogOddsWithEarlier })]);
        PrintTable(table);
        PrintOddities(table);
    }

    private static void PrintOddities(RecallTable table)
    {
        foreach (string oddity in Oddities)
        {
            Console.Out.WriteLine($"clean with {oddity} selected at 1 %: {table.OddSelected(oddity, table.Levels[0])}");
        }
    }

    private static string Percent(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static void PrintTable(RecallTable table)
    {
        TextWriter to = Console.Out;
        string Cells(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";
        to.WriteLine(Cells(["recall, % [95 % interval]", "n", .. RecallTable.Rates.Select(r => $"{Percent(100 * r)} % selected"), "its clean at 1 %"]));
        to.WriteLine(Cells(Enumerable.Repeat("---", RecallTable.Rates.Length + 3)));
        to.WriteLine(Cells(["AJNA, real scans, trained on 13 positives", "", .. RecallTable.Ajna.Select(a => Percent(100 * a)), ""]));
        foreach (RecallRow row in table.Rows().Where(row => row.Contaminated > 0))
        {
            to.WriteLine(Cells(
            [
                row.Name, row.Contaminated.ToString(CultureInfo.InvariantCulture),
                .. row.Recall.Select(p => $"{Percent(100 * p.Value)} [{Percent(100 * p.Low)}, {Percent(100 * p.High)}]"), Percent(100 * row.CleanSelected.Value),
            ]));
        }
    }

    private static bool Print(RecallTable table, IReadOnlyList<ReeferOutcome> outcomes, ReeferInspector reefers)
    {
        TextWriter to = Console.Out;
        RecallRow[] rows = [.. table.Rows()];
        to.WriteLine(string.Join(", ", reefers.Models.Select(m => $"{m.Name} {m.Version} {m.Sha256[..12]}")));
        to.WriteLine($"{outcomes.Count(o => o.Goods is null)} clean, {rows[0].Contaminated} contaminated reefers, simulated");
        PrintTable(table);
        Proportion atOne = table.HotOnGoods(table.Levels[0]), atTen = table.HotOnGoods(table.Levels[3]);
        to.WriteLine($"hottest point on the goods or within 10 cm, of those found at 1 %: {atOne}; at 10 %: {atTen}");
        PrintOddities(table);
        to.WriteLine($"machinery end found, and it alone: {new Proportion(outcomes.Count(o => o.MachineryFound), outcomes.Count)}");
        bool Goal(string name, double value, double goal)
        {
            to.WriteLine($"{(value >= goal ? "met   " : "MISSED")} {name} {Percent(100 * value)} %, goal {Percent(100 * goal)} %");
            return value >= goal;
        }

        return Goal("recall at 1 %", rows[0].Recall[0].Value, RecallGoalAtOne)
            & Goal("recall at 10 %", rows[0].Recall[3].Value, RecallGoalAtTen)
            & Goal("hottest point of those found at 10 %", atTen.Value, PointGoal);
    }
}
