using System.CommandLine;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;
using VisionInspection.Service.Evaluation.Weight;

namespace VisionInspection.Service.Commands;

/// <summary><c>simulate</c>: scans with their truth, for a look, for a test station, for training.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write scans as files of their maker's format here, each with its truth as JSON" };
        var training = new Option<DirectoryInfo?>("--training") { Description = "Write one training set here instead: index.jsonl, samples.bin, cargo.bin" };
        var count = new Option<int>("--count") { Description = "How many", DefaultValueFactory = _ => 10 };
        var seed = new Option<ulong>("--seed") { Description = "First seed; equal seeds give equal scans", DefaultValueFactory = _ => 1 };
        var profiles = new Option<string?>("--profiles") { Description = $"Vendor profiles, comma-separated: {string.Join(", ", VendorProfiles.All.Select(p => p.Name))} (default: all but the held-out one)" };
        var format = new Option<string>("--format") { Description = "native (the profile's own), uff, png or tiff", DefaultValueFactory = _ => "native" };
        var beside = new Option<DirectoryInfo?>("--beside")
        {
            Description = "Write one picture instead: the real scans of this folder (PNG) on the left, simulated ones on the right",
        };
        var rows = new Option<int?>("--rows") { Description = "Samples per line (default: the profile's own)" };
        var nearlyEmpty = new Option<double?>("--nearly-empty") { Description = "Share of containers with a small load in an otherwise empty hold, 0 to 1 (default: 0.17)" };
        var lots = new Option<int>("--lots") { Description = "So many scans in a row show containers of one lot, the same goods stowed the same way; with --out each lot in a folder of its own" };
        var weighing = new Option<FileInfo?>("--weighing-table") { Description = "Write the weight model's training table here instead: attenuation profiles of simulated containers with their cargo's mass" };
        var hidden = new Option<double?>("--hidden") { Description = "Reefers in service and nothing else, this share of them with something hidden, 0 to 1" };
        Option<int> workers = SharedOptions.Workers();
        Option<bool> json = SharedOptions.Json();

        var command = new Command("simulate", "Simulates X-ray scans of trucks and containers, with truth")
        {
            output, training, beside, count, seed, profiles, format, rows, nearlyEmpty, hidden, lots, weighing, workers, json,
        };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            IReadOnlyList<VendorProfile> chosen = Profiles(parsed.GetValue(profiles));
            int total = parsed.GetValue(count);
            if (parsed.GetValue(weighing) is FileInfo table)
            {
                WeighingTable.Write(
                    table.FullName, total, parsed.GetValue(seed), chosen, parsed.GetValue(workers), new ProgressLine("simulating", total), stopping);
                return ExitCode.Ok;
            }

            SceneOptions scene = Scene(parsed.GetValue(nearlyEmpty), parsed.GetValue(hidden));
            if (parsed.GetValue(training) is DirectoryInfo trainingFolder)
            {
                SimulationExport.Run(
                    new TrainingExport(trainingFolder.FullName, total, parsed.GetValue(seed)) { Profiles = chosen, Scene = scene, LotSize = parsed.GetValue(lots), Workers = parsed.GetValue(workers) },
                    new ProgressLine("simulating", total),
                    stopping);
                return ExitCode.Ok;
            }

            string folder = parsed.GetValue(output)?.FullName ?? Path.GetFullPath("out/simulated");
            int? samples = parsed.GetValue(rows);
            var options = new SimulationOptions
            {
                Scene = scene,
                Profiles = chosen,
                Rows = samples is int r ? (r, r) : null,
            };
            if (parsed.GetValue(beside) is DirectoryInfo real)
            {
                Console.Out.WriteLine(Beside(real, folder, parsed.GetValue(seed), options));
                return ExitCode.Ok;
            }

            var pictures = new PictureExport(folder, total, parsed.GetValue(seed), options, Format(parsed.GetValue(format)!));
            if (parsed.GetValue(lots) is > 0 and int size)
            {
                Lots(pictures, size, stopping);
            }
            else
            {
                pictures.Run(new ProgressLine("simulating", total), stopping);
            }

            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { folder, scans = total })
                : $"{total} scans with their truth in {folder}");
            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    /// <summary>The format of this name on the command line.</summary>
    public static PictureFormat Format(string name) => name switch
    {
        "native" => PictureFormat.AsProfile,
        "uff" => PictureFormat.Uff,
        "png" => PictureFormat.Png,
        "tiff" => PictureFormat.Tiff,
        _ => throw new ArgumentException($"--format {name}: there are native, uff, png and tiff", nameof(name)),
    };

    private static void Lots(PictureExport all, int size, CancellationToken stopping)
    {
        var progress = new ProgressLine("simulating", all.Count);
        for (int done = 0; done < all.Count; done += size)
        {
            ulong first = unchecked(all.Seed + (ulong)done);
            SceneOptions scene = all.Options.Scene with { Lot = CargoLot.Draw(all.Options.Scene.Kinds, first), BareShare = 0 };
            var lot = new PictureExport(
                Path.Combine(all.Folder, $"lot-{(done / size) + 1}"), Math.Min(size, all.Count - done), first, all.Options with { Scene = scene }, all.Format);
            lot.Run(progress: null, stopping);
            progress.Report(done + lot.Count);
        }
    }

    private static string Beside(DirectoryInfo real, string folder, ulong seed, SimulationOptions options)
    {
        byte[][] pictures =
        [
            .. real.EnumerateFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllBytes(file.FullName)),
        ];
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "beside.png");
        File.WriteAllBytes(path, BesideReal.Compose(pictures, seed, options));
        return path;
    }

    private static IReadOnlyList<VendorProfile> Profiles(string? names) => names is null
        ? [.. VendorProfiles.All.Where(profile => !profile.HeldOut)]
        : [.. names.Split(',', StringSplitOptions.TrimEntries).Select(VendorProfiles.Named)];

    // Small loads take the place of empties and loads alike, so that both stay as many as each other.
    private static SceneOptions Scene(double? nearlyEmpty, double? hidden)
    {
        var scene = new SceneOptions { Kinds = CargoCatalogue.All };
        if (hidden is double concealed)
        {
            scene = scene with { BareShare = 0, ReeferShare = 2, Reefers = new ReeferOptions { Makers = MakerLayouts.All, ConcealedShare = concealed } };
        }

        return nearlyEmpty is double share
            ? scene with { NearlyEmptyShare = share, EmptyShare = scene.EmptyShare * (1 - share) / (1 - scene.NearlyEmptyShare) }
            : scene;
    }
}
