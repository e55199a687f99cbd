using System.CommandLine;
using VisionInspection.Core;
using VisionInspection.Core.Reefers;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;
using VisionInspection.Service.Evaluation.Reefers;

namespace VisionInspection.Service.Commands;

/// <summary><c>simulate-reefers</c>: ends of containers for training, on one visit or two, and a picture of the makers' units.</summary>
internal static class SimulateReefersCommand
{
    public static Command Create()
    {
        var training = new Option<DirectoryInfo?>("--training") { Description = "Write a training set of ends here, of reefers and dry boxes: index.jsonl, samples.bin; makers and profiles that are held out stay out" };
        var visits = new Option<DirectoryInfo?>("--visits") { Description = "Write the concealment model's training set here: ends of reefers, all with something hidden, cut as the service does it and aligned with an earlier visit: index.jsonl, planes.bin, hidden.bin" };
        var picture = new Option<FileInfo?>("--picture") { Description = "Write a PNG of every maker's machinery, without and with something hidden" };
        var count = new Option<int>("--count") { Description = "Containers of the training set; each has two ends", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "First seed; equal seeds give equal ends", DefaultValueFactory = _ => 1 };
        var concealed = new Option<double>("--concealed") { Description = "Share of reefers with something hidden, 0 to 1", DefaultValueFactory = _ => .5 };
        var share = new Option<double>("--reefers") { Description = "Share of containers of 40 feet that are reefers, 0 to 1; of 20 feet it is half of that", DefaultValueFactory = _ => .8 };
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("simulate-reefers", "Simulates the ends of refrigerated containers, with and without goods hidden in them")
        {
            training, visits, picture, count, seed, concealed, share, workers,
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

            if (parsed.GetValue(visits) is DirectoryInfo cut)
            {
                using var reefers = ReeferInspector.Open(new PipelineOptions());
                new TrainingEnds(parsed.GetValue(count), parsed.GetValue(seed), reefers.Window) { Workers = parsed.GetValue(workers) }
                    .Write(cut.FullName, new ProgressLine("simulating visits", parsed.GetValue(count)), stopping);
                Console.Out.WriteLine($"the ends of {parsed.GetValue(count)} reefers, each on two visits, in {cut.FullName}");
            }

            return ExitCode.Ok;
        }, stopping));
        return command;
    }
}
