using System.CommandLine;
using Grpc.Net.Client;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Clients;
using VisionInspection.Service.Commands.Matching;

namespace VisionInspection.Service.Commands;

/// <summary>
/// <c>match DECLARATION DOCUMENT...</c>: papers and scans held against a declaration, on this machine or, with
/// <c>--server</c>, on a service; <c>--watch FOLDER</c> does so with every case that arrives in a folder.
/// </summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var declaration = new Argument<FileInfo?>("declaration") { Description = "Customs declaration, JSON or XML (WCO Data Model names)", Arity = ArgumentArity.ZeroOrOne };
        var files = new Argument<string[]>("document|scan")
        {
            Description = "Invoices, packing lists, bills of lading (PDF, TIFF, PNG, JPEG); X-ray scans (UFF, DICOM, 16-bit pictures, export folders)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var scans = new Option<string[]>("--scan") { Description = "A scan that looks like a paper: a picture of 8 bits (repeatable)", DefaultValueFactory = _ => [] };
        var languages = new Option<string?>("--languages") { Description = "Languages of the papers as Tesseract names them, joined by + (default: each paper's own)" };
        var all = new Option<bool>("--all") { Description = "Print what agrees too" };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write each page that was compared here, with its boxes, and the overlay of each scan" };
        var watch = new Option<DirectoryInfo?>("--watch") { Description = "Go on with every case that arrives in this folder, until stopped; done and failed ones are moved" };
        var once = new Option<bool>("--once") { Description = "With --watch: end when nothing is left" };
        Option<Uri?> server = SharedOptions.ServerInstead();
        var submitter = new Option<string>("--submitter") { Description = "With --server: who submits", DefaultValueFactory = _ => Environment.MachineName };
        var caseId = new Option<string?>("--case") { Description = "With --server: name of the case (default: the declaration's file or folder)" };
        Option<int> workers = SharedOptions.Workers();
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();

        var command = new Command("match", "Holds a declaration against its papers and scans, and points out where they disagree")
        {
            declaration, files, scans, languages, all, output, watch, once, server, submitter, caseId, workers, json, models, provider,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(declaration) is null) == (result.GetValue(watch) is null))
            {
                result.AddError("match: either a declaration or --watch FOLDER is needed");
            }
        });
        command.SetAction(async (parsed, stopping) =>
        {
            IMatchReport report = parsed.GetValue(json) ? new JsonMatchReport(Console.Out) : new TextMatchReport(Console.Out, parsed.GetValue(all));
            using GrpcChannel? channel = parsed.GetValue(server) is Uri address ? GrpcChannel.ForAddress(address) : null;
            using var reader = new DocumentReader(new ReadingOptions
            {
                Languages = parsed.GetValue(languages),
                Workers = Math.Max(1, parsed.GetValue(workers)),
                LineModel = LineModelFolder.Of(parsed.GetValue(models)),
            });
            using var inspector = new LateInspector(() => Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1));
            ICaseRun run = channel is null
                ? new MatchRun(reader, inspector, parsed.GetValue(output)?.FullName)
                : new SubmitRun(new CaseClient(channel, parsed.GetValue(submitter)!));
            if (parsed.GetValue(watch) is DirectoryInfo folder)
            {
                return await new CaseWatch(folder.FullName, run, report).RunAsync(parsed.GetValue(once), stopping);
            }

            var one = CaseInput.Of(parsed.GetValue(declaration)!.ToString(), parsed.GetValue(files)!, parsed.GetValue(scans)!);
            return await run.RunAsync(one with { Name = parsed.GetValue(caseId) ?? one.Name }, report, stopping);
        });
        return command;
    }
}
