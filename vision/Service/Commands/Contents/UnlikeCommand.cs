using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Core;
using VisionInspection.Core.Similarity;

namespace VisionInspection.Service.Commands.Contents;

/// <summary><c>unlike FILE --known FOLDER</c>: whether contents look like containers declared with the same heading.</summary>
internal static class UnlikeCommand
{
    public static Command Create()
    {
        var scan = new Argument<string[]>("file|folder") { Description = "Scans to judge", Arity = ArgumentArity.OneOrMore };
        var known = new Option<string[]>("--known") { Description = "Scans or folders of scans that were declared with the same heading", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write a picture of each unlike container with where it differs here" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        var command = new Command("unlike", "Says whether contents look like those of containers declared with the same heading") { scan, known, output, json, models, provider };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            using InspectionPipeline pipeline = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            List<InspectedContainer> kind = InspectedContainer.In(pipeline, parsed.GetValue(known)!, stopping);
            if (kind.Count < KindDistance.LeastKnown)
            {
                throw new ArgumentException($"--known: {kind.Count} loaded containers; at least {KindDistance.LeastKnown} are needed to say what the kind looks like");
            }

            foreach (InspectedContainer one in InspectedContainer.In(pipeline, parsed.GetValue(scan)!, stopping))
            {
                InspectedContainer[] others = [.. kind.Where(other => Path.GetFullPath(other.Input.Path) != Path.GetFullPath(one.Input.Path))];
                double distance = KindDistance.ToMiddle(one.Vector, [.. others.Select(other => other.Vector)]);
                string? picture = distance >= pipeline.Limits.Unlike && parsed.GetValue(output) is { } place
                    ? UnlikePicture.Write(place.FullName, one, others, distance, pipeline, "unlike-its-kind", "The contents do not look like those of containers declared the same.")
                    : null;
                Console.Out.WriteLine(parsed.GetValue(json) ? Json(one, distance, others.Length, pipeline.Limits.Unlike, picture) : Text(one, distance, others.Length, pipeline.Limits.Unlike, picture));
            }

            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    private static string Text(InspectedContainer one, double distance, int known, double threshold, string? picture) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(distance >= threshold ? "UNLIKE" : "      ")} distance {distance:0.000} from {known} known, unlike from {threshold:0.000}  {one.Name}{(picture is null ? "" : $"  picture: {picture}")}");

    private static string Json(InspectedContainer one, double distance, int known, double threshold, string? picture) => JsonSerializer.Serialize(new
    {
        file = one.Input.Path, container = one.Number + 1, number = one.Found.Number, distance = Math.Round(distance, 4), known, threshold, unlike = distance >= threshold, picture,
    });
}
