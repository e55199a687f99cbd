using System.CommandLine;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Commands;

/// <summary><c>match DECLARATION DOCUMENT...</c>: papers held against a declaration on this machine, without a server.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var declaration = new Argument<FileInfo>("declaration") { Description = "Customs declaration, JSON or XML (WCO Data Model names)" };
        var papers = new Argument<FileInfo[]>("document") { Description = "Invoices, packing lists, bills of lading: PDF, TIFF, PNG or JPEG", Arity = ArgumentArity.OneOrMore };
        var languages = new Option<string?>("--languages") { Description = "Languages of the papers as Tesseract names them, joined by + (default: each paper's own)" };
        var all = new Option<bool>("--all") { Description = "Print what agrees too" };
        Option<int> workers = SharedOptions.Workers();
        Option<bool> json = SharedOptions.Json();

        var command = new Command("match", "Reads papers and points out where they disagree with the declaration")
        {
            declaration, papers, languages, all, workers, json,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            using var reader = new DocumentReader(new ReadingOptions
            {
                Languages = parsed.GetValue(languages),
                Workers = Math.Max(1, parsed.GetValue(workers)),
            });
            IMatchReport report = parsed.GetValue(json) ? new JsonMatchReport(Console.Out) : new TextMatchReport(Console.Out, parsed.GetValue(all));
            return await new MatchRun(reader, report).RunAsync(
                parsed.GetValue(declaration)!.ToString(), [.. parsed.GetValue(papers)!.Select(paper => paper.ToString())], stopping);
        });
        return command;
    }
}
