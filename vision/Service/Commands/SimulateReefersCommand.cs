using System.CommandLine;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Service.Commands;

/// <summary><c>simulate-reefers</c>: ends of containers for training, and a picture of the makers' units.</summary>
internal static class SimulateReefersCommand
{
    public static Command Create()
    {
        var training = new Option<DirectoryInfo?>("--training") { Description = "Write a training set here: index.jsonl, samples.bin, hidden.bin; makers and profiles that are held out stay out" };
        var picture = new Option<FileInfo?>("--picture") { Description = "Write a PNG of every maker's machinery, without and with something hidden" };
        var count = new Option<int>("--count") { Description = "Containers of the training set; each has two ends", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "First seed; equal seeds give equal ends", DefaultValueFactory = _ => 1 };
        var concealed = new Option<double>("--concealed") { Description = "Share of reefers with something hidden, 0 to 1", DefaultValueFactory = _ => .5 };
        var share = new Option<double>("--reefers") { Description = "Share of containers of 40 feet that are reefers, 0 to 1; of 20 feet it is half of that", DefaultValueFactory = _ => .8 };
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("simulate-reefers", "Simulates the ends of refrigerated containers, with and without goods hidden in them")
        {
            training, picture, count, seed, concealed, share, workers,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            if (parsed.GetValue(picture) is FileInfo file)
            {
                File.WriteAllBytes(file.FullName, MakersPicture.Compose(parsed.GetValue(seed)));
                Console.Out.WriteLine(file.FullName);
            }

            if (parsed.GetValue(training) is DirectoryInfo folder)
            {
                var export = new EndExport(folder.FullName, parsed.GetValue(count), parsed.GetValue(seed))
                {
                    Scenes = new EndScenes { Reefers = new ReeferOptions { ConcealedShare = parsed.GetValue(concealed) }, ReeferShare = parsed.GetValue(share) },
                    Workers = parsed.GetValue(workers),
                };
                export.Run(new ProgressLine("simulating ends", parsed.GetValue(count)), stopping);
                Console.Out.WriteLine($"the ends of {parsed.GetValue(count)} containers in {folder.FullName}");
            }

            return ExitCode.Ok;
        }, stopping));
        return command;
    }
}
