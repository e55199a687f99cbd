using System.CommandLine;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Reading.Lines;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Evaluation;
using VisionInspection.Service.Evaluation.Papers;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate lines</c>: what the line recogniser adds to Tesseract on lines of simulated papers, and which of the two to believe.</summary>
internal static class EvaluateLinesCommand
{
    /// <summary>Evaluation seeds begin here; those that are fitted on stay below.</summary>
    private const ulong FirstSeed = 600_000;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Simulated declarations, each with its papers", DefaultValueFactory = _ => 20 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => FirstSeed };
        var damage = new Option<DamageKind>("--damage") { Description = "none, scanner, fax, stamped or bent", DefaultValueFactory = _ => DamageKind.Fax };
        Option<DirectoryInfo?> readings = SharedOptions.Readings();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        var fit = new Option<FileInfo?>("--fit") { Description = "Fit which reader to believe on these cases and write it here (vision/Documents/Reading/Lines/choice.json; build again to use it)" };
        var places = new Option<bool>("--places") { Description = "List every place that the two read differently" };
        Option<bool> json = SharedOptions.Json();
        Option<int> workers = SharedOptions.Workers();
        var command = new Command("lines", "Measures the reading of simulated papers line by line: Tesseract alone, and with the line recogniser")
        {
            count, seed, damage, readings, models, fit, places, json, workers,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            string model = LineModelFolder.Of(parsed.GetValue(models)) ?? throw new ArgumentException("there is no model text-line to evaluate (--models)");
            using var reader = new DocumentReader(new ReadingOptions { Workers = Math.Max(1, parsed.GetValue(workers)), LineModel = model });
            var evaluation = new LineEvaluation(reader, new KeptReadings(parsed.GetValue(readings)));
            int cases = parsed.GetValue(count);
            var progress = new ProgressLine("lines", cases);
            for (int i = 0; i < cases; i++)
            {
                await evaluation.AddAsync(parsed.GetValue(seed) + (ulong)i, parsed.GetValue(damage), stopping);
                progress.Report(i + 1);
            }

            foreach (Measurement measurement in Measurements(evaluation))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? measurement.Json : measurement.Text);
            }

            foreach ((OtherReading reading, string printed) in parsed.GetValue(places) ? evaluation.Places : [])
            {
                await Console.Error.WriteLineAsync(FormattableString.Invariant(
                    $"printed \"{printed}\": Tesseract \"{reading.Engine}\" ({reading.EngineConfidence:0.00}), recogniser \"{reading.Own}\" ({reading.OwnConfidence:0.00}), {(reading.OwnTaken ? "recogniser" : "Tesseract")} taken"));
            }

            if (parsed.GetValue(fit) is FileInfo file)
            {
                var choice = new ChoiceFit();
                foreach ((OtherReading reading, string printed) in evaluation.Places.Where(place => (place.Printed == place.Reading.Own) != (place.Printed == place.Reading.Engine)))
                {
                    choice.Add(reading, printed == reading.Own);
                }

                string fittedOn = $"{cases} simulated cases from seed {parsed.GetValue(seed)}, {parsed.GetValue(damage)}, {choice.Count} places".ToLowerInvariant();
                await File.WriteAllBytesAsync(file.FullName, choice.Json(fittedOn), stopping);
                await Console.Error.WriteLineAsync($"{file.FullName}: fitted on {fittedOn}");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IEnumerable<Measurement> Measurements(LineEvaluation evaluation)
    {
        foreach ((string name, LineTally tally) in new[] { ("Tesseract", evaluation.Engine), ("with recogniser", evaluation.Both) })
        {
            yield return new($"{name}: characters wrong", tally.Characters.Value, null, true, tally.Characters.ToString());
            yield return new($"{name}: lines right", tally.Lines.Value, null, false, tally.Lines.ToString());
        }

        foreach ((string name, Func<(OtherReading Reading, string Printed), bool> isRight) in new (string, Func<(OtherReading Reading, string Printed), bool>)[]
        {
            ("Tesseract right", place => place.Reading.Engine == place.Printed),
            ("recogniser right", place => place.Reading.Own == place.Printed),
            ("taken right", place => (place.Reading.OwnTaken ? place.Reading.Own : place.Reading.Engine) == place.Printed),
        })
        {
            var share = new Proportion(evaluation.Places.Count(isRight), evaluation.Places.Count);
            yield return new($"read differently: {name}", share.Value, null, false, share.ToString());
        }
    }
}
