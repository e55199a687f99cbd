using System.CommandLine;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Evaluation;
using VisionInspection.Service.Evaluation.Papers;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate matching</c>: divergences planted in simulated papers, found or overlooked, and alarms where everything agrees.</summary>
internal static class EvaluateMatchingCommand
{
    /// <summary>Evaluation seeds begin here; those that are looked at and fitted on stay below.</summary>
    private const ulong FirstSeed = 600_000;
    private const double FoundGoal = 0.95;
    private const double FalseAlarmGoal = 0.02;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Simulated declarations, each with its papers", DefaultValueFactory = _ => 100 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => FirstSeed };
        var damage = new Option<DamageKind?>("--damage") { Description = "none, scanner, fax, stamped or bent (default: scanner, then fax)" };
        var printed = new Option<bool>("--as-printed") { Description = "Take the papers' words as printed, unread: what understanding and matching lose by themselves" };
        var alone = new Option<bool>("--tesseract-alone") { Description = "Read without the line recogniser" };
        Option<DirectoryInfo?> readings = SharedOptions.Readings();
        var fit = new Option<FileInfo?>("--fit") { Description = "Fit the scores on these cases and write the coefficients here (vision/Documents/Matching/score.json; build again to use them)" };
        var mistakes = new Option<bool>("--mistakes") { Description = "List every mistake with its paper" };
        Option<bool> json = SharedOptions.Json();
        Option<int> workers = SharedOptions.Workers();
        var command = new Command("matching", "Measures the matching on simulated declarations and papers with planted divergences, read from their pixels")
        {
            count, seed, damage, printed, alone, readings, fit, mistakes, json, workers,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            int side = Math.Max(1, parsed.GetValue(workers));
            using DocumentReader? reader = parsed.GetValue(printed) ? null : new DocumentReader(new ReadingOptions { Workers = side, LineModel = parsed.GetValue(alone) ? null : LineModelFolder.Of() });
            var evaluation = new MatchingEvaluation(reader, new KeptReadings(parsed.GetValue(readings)), side);
            DamageKind[] kinds = reader is null ? [DamageKind.None] : parsed.GetValue(damage) is DamageKind one ? [one] : [DamageKind.Scanner, DamageKind.Fax];
            int cases = parsed.GetValue(count);
            bool met = true;
            var scores = new ScoreFit();
            var scored = new List<(double Score, bool IsAlarm, bool Right)>();
            foreach (DamageKind kind in kinds)
            {
                string name = reader is null ? "as printed" : $"{kind}".ToLowerInvariant();
                MatchingTally tally = await evaluation.RunAsync(kind, parsed.GetValue(seed), cases, new ProgressLine(name, cases), stopping);
                List<Measurement> measurements = Measurements(name, tally);
                foreach (Measurement measurement in measurements)
                {
                    Console.Out.WriteLine(parsed.GetValue(json) ? measurement.Json : measurement.Text);
                }

                foreach (string mistake in parsed.GetValue(mistakes) ? tally.Mistakes : [])
                {
                    await Console.Error.WriteLineAsync($"{name}: {mistake}");
                }

                met &= measurements.All(measurement => measurement.Met != false);
                scored.AddRange(tally.Scores);
                tally.Evidence.ForEach(one => scores.Add(one.Evidence, one.Right));
            }

            foreach (Measurement line in Scored("agreement", alarm: false).Concat(Scored("divergence", alarm: true)))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? line.Json : line.Text);
            }

            if (parsed.GetValue(fit) is FileInfo file)
            {
                string fittedOn = $"{cases} simulated cases from seed {parsed.GetValue(seed)}, {string.Join(" and ", kinds).ToLowerInvariant()}, {scores.Count} comparisons";
                await File.WriteAllBytesAsync(file.FullName, scores.Json(fittedOn), stopping);
                await Console.Error.WriteLineAsync($"{file.FullName}: fitted on {fittedOn}");
            }

            return met ? ExitCode.Ok : ExitCode.GoalMissed;

            IEnumerable<Measurement> Scored(string what, bool alarm) =>
                Reliability.Table($"{what} scored", [.. scored.Where(one => one.IsAlarm == alarm).Select(one => (one.Score, one.Right))]);
        });
        return command;
    }

    private static List<Measurement> Measurements(string damage, MatchingTally tally)
    {
        return
        [
            Of("planted in papers, found", Sum(tally.Found), FoundGoal),
            .. tally.Found.Select(kind => Of($"  {kind.Key}", kind.Value)),
            Of("declared wrongly, found", Sum(tally.FoundMisdeclared), FoundGoal),
            .. tally.FoundMisdeclared.Select(kind => Of($"  {kind.Key}", kind.Value)),
            Of("false alarms", tally.FalseAlarms, FalseAlarmGoal, atMost: true),
            Of("agreeing confirmed", tally.Confirmed),
            Of("agreeing not legible", tally.NotLegible, atMost: true),
            Of("differing said so", tally.Differing),
            Of("printed, not compared", tally.Silent, atMost: true),
            Of("not printed, said missing", tally.SaidMissing),
            Of("invented", tally.Invented, atMost: true),
        ];

        static Proportion Sum(IReadOnlyDictionary<string, Proportion> kinds) => new(kinds.Values.Sum(kind => kind.Hits), kinds.Values.Sum(kind => kind.Trials));

        Measurement Of(string name, Proportion share, double? goal = null, bool atMost = false) =>
            new($"{damage}: {name}", share.Value, goal, atMost, share.ToString());
    }
}
