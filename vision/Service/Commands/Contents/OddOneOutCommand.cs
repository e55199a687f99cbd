using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Core;
using VisionInspection.Core.Similarity;

namespace VisionInspection.Service.Commands.Contents;

/// <summary><c>odd-one-out FOLDER...</c>: each folder a lot, and which of its containers does not look like the others.</summary>
internal static class OddOneOutCommand
{
    public static Command Create()
    {
        var lots = new Argument<DirectoryInfo[]>("folder") { Description = "Folders, each the scans of one lot: one bill of lading and one goods code", Arity = ArgumentArity.OneOrMore };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write a picture of each odd container with where it differs here" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        var command = new Command("odd-one-out", "Finds the container of a lot that does not look like the others") { lots, output, json, models, provider };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            using InspectionPipeline pipeline = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            foreach (DirectoryInfo folder in parsed.GetValue(lots)!)
            {
                List<InspectedContainer> lot = InspectedContainer.In(pipeline, [folder.FullName], stopping);
                if (lot.Count < OddOneOut.LeastLot)
                {
                    Console.Error.WriteLine($"{folder}: {lot.Count} loaded containers; at least {OddOneOut.LeastLot} are needed to tell an odd one");
                    continue;
                }

                double[] scores = OddOneOut.Scores([.. lot.Select(one => one.Vector)], pipeline.Limits.UsualDistance);
                double[] standard = OddOneOut.ZScores([.. lot.Select(one => one.Vector)]);
                for (int i = 0; i < lot.Count; i++)
                {
                    string? picture = scores[i] >= pipeline.Limits.Odd && parsed.GetValue(output) is { } place
                        ? UnlikePicture.Write(place.FullName, lot[i], [.. lot.Where((_, j) => j != i)], scores[i], pipeline, "odd-one-out", "The contents do not look like those of the lot's other containers.")
                        : null;
                    Console.Out.WriteLine(parsed.GetValue(json)
                        ? Json(folder, lot[i], scores[i], standard[i], pipeline.Limits.Odd, picture)
                        : Text(lot[i], scores[i], standard[i], pipeline.Limits.Odd, picture));
                }
            }

            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    private static string Text(InspectedContainer one, double score, double standard, double threshold, string? picture) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(score >= threshold ? "ODD  " : "     ")} score {score:0.000}, threshold {threshold:0.000}, cosine z-score {standard:0.0}  {one.Name}{(picture is null ? "" : $"  picture: {picture}")}");

    private static string Json(DirectoryInfo folder, InspectedContainer one, double score, double standard, double threshold, string? picture) => JsonSerializer.Serialize(new
    {
        lot = folder.ToString(), file = one.Input.Path, container = one.Number + 1, number = one.Found.Number, score = Math.Round(score, 4), threshold,
        odd = score >= threshold, zScore = Math.Round(standard, 3), picture,
    });
}
