using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Core;
using VisionInspection.Core.Similarity;

namespace VisionInspection.Service.Commands.Contents;

/// <summary><c>similar FILE --among FOLDER</c>: the scans whose contents look most like those of one.</summary>
internal static class SimilarCommand
{
    public static Command Create()
    {
        var scan = new Argument<string>("file") { Description = "The scan" };
        var among = new Option<string[]>("--among") { Description = "Scans or folders of scans to look among", Required = true, AllowMultipleArgumentsPerToken = true };
        var most = new Option<int>("--most") { Description = "How many for each container", DefaultValueFactory = _ => 10 };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        var command = new Command("similar", "Finds the containers whose contents look most like those of a scan") { scan, among, most, json, models, provider };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            using IScanInspector inspector = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            string file = parsed.GetValue(scan)!;
            List<InspectedContainer> wanted = InspectedContainer.In(inspector, [file], stopping);
            List<InspectedContainer> known = InspectedContainer.In(inspector, parsed.GetValue(among)!, stopping);
            known.RemoveAll(one => Path.GetFullPath(one.Input.Path) == Path.GetFullPath(file));
            var index = new VectorIndex();
            for (int i = 0; i < known.Count; i++)
            {
                index.Add(new VectorKey(i, 0), known[i].Vector);
            }

            foreach (InspectedContainer one in wanted)
            {
                IReadOnlyList<Neighbour> nearest = index.Search(one.Vector, Math.Max(1, parsed.GetValue(most)));
                Console.Out.WriteLine(parsed.GetValue(json) ? Json(one, nearest, known) : Text(one, nearest, known));
            }

            if (wanted.Count == 0)
            {
                Console.Error.WriteLine($"{file}: no loaded container, so there is nothing to compare");
            }

            return wanted.Count > 0 ? ExitCode.Ok : ExitCode.Failed;
        }, stopping));
        return command;
    }

    private static string Text(InspectedContainer one, IReadOnlyList<Neighbour> nearest, List<InspectedContainer> known) => string.Join(
        '\n', nearest.Select(near => string.Create(CultureInfo.InvariantCulture, $"  {near.Cosine:0.000}  {known[(int)near.Key.Scan].Name}")).Prepend(one.Name));

    private static string Json(InspectedContainer one, IReadOnlyList<Neighbour> nearest, List<InspectedContainer> known) => JsonSerializer.Serialize(new
    {
        file = one.Input.Path,
        container = one.Number + 1,
        similar = nearest.Select(near => new
        {
            cosine = Math.Round(near.Cosine, 4),
            file = known[(int)near.Key.Scan].Input.Path,
            container = known[(int)near.Key.Scan].Number + 1,
            number = known[(int)near.Key.Scan].Found.Number,
        }),
    });
}
