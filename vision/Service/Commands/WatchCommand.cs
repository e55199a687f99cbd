using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Clients;

namespace VisionInspection.Service.Commands;

/// <summary><c>watch</c>: this machine as a risk core.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        Option<Uri> server = SharedOptions.Server();
        var cursor = new Option<FileInfo?>("--cursor")
        {
            Description = "File that keeps the sequence of the last result printed, so that the next call goes on from there",
        };
        var count = new Option<int?>("--count") { Description = "End after so many results" };
        var station = new Option<string[]>("--station") { Description = "Only results of this station (repeatable)", DefaultValueFactory = _ => [] };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write each saliency map here as PNG" };
        var diverging = new Option<bool>("--divergences") { Description = "Divergences of declarations instead of results of scans, as a clearance system receives them" };
        Option<bool> json = SharedOptions.Json();

        var command = new Command("watch", "Prints every result once, as a risk core receives it") { server, cursor, count, station, output, diverging, json };
        command.SetAction(async (parsed, stopping) =>
        {
            using GrpcChannel channel = GrpcChannel.ForAddress(parsed.GetValue(server)!);
            string? cursorFile = parsed.GetValue(cursor)?.FullName;
            int left = parsed.GetValue(count) ?? int.MaxValue;
            if (parsed.GetValue(diverging))
            {
                await foreach (Divergence divergence in new DivergenceFeed(channel).WatchAsync(ReadCursor(cursorFile), stopping))
                {
                    Console.Out.WriteLine(parsed.GetValue(json) ? JsonFormatter.Default.Format(divergence) : Line(divergence));
                    WriteCursor(cursorFile, divergence.Sequence);
                    if (--left == 0)
                    {
                        break;
                    }
                }

                return ExitCode.Ok;
            }

            await foreach (Result result in new ResultFeed(channel).WatchAsync(ReadCursor(cursorFile), parsed.GetValue(station)!, stopping))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? JsonFormatter.Default.Format(result) : ResultText.Line(result));
                if (parsed.GetValue(output) is DirectoryInfo folder)
                {
                    WriteSaliency(folder.FullName, result);
                }

                WriteCursor(cursorFile, result.Sequence);
                if (--left == 0)
                {
                    break;
                }
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string Line(Divergence divergence) => string.Create(
        CultureInfo.InvariantCulture, $"{divergence.Sequence,6}  {divergence.DeclarationId}  {divergence.Finding.Score:0.00}  {divergence.Finding.Sentence}  [{divergence.Finding.Witness.Name}]");

    private static long ReadCursor(string? file) =>
        file is not null && File.Exists(file) ? long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : 0;

    // Written beside and renamed, so that a kill leaves the old cursor or the new one and never half of one.
    private static void WriteCursor(string? file, long sequence)
    {
        if (file is not null)
        {
            File.WriteAllText(file + ".new", sequence.ToString(CultureInfo.InvariantCulture));
            File.Move(file + ".new", file, overwrite: true);
        }
    }

    private static void WriteSaliency(string folder, Result result)
    {
        Directory.CreateDirectory(folder);
        int index = 0;
        foreach (Container container in result.Inspection?.Containers ?? [])
        {
            index++;
            if (container.Saliency is not null)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{result.Sequence:D8}-{index}.saliency.png"), container.Saliency.Png.ToByteArray());
            }
        }
    }
}
