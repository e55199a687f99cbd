using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Evaluation.Papers;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate papers FOLDER</c>: fields read off drawn invoices against the invoice data that came with them.</summary>
internal static class EvaluatePapersCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Holds pdf/ (invoices, in folders) and truth-xml/ (their data, folders in the name parted by __)" };
        var details = new Option<bool>("--mistakes") { Description = "List what was read wrongly or not at all" };
        Option<DirectoryInfo?> readings = SharedOptions.Readings();
        Option<bool> json = SharedOptions.Json();
        var command = new Command("papers", "Measures what is read off real invoices, drawn at 200 per inch so that only the print counts") { folder, readings, details, json };
        command.SetAction(async (parsed, stopping) =>
        {
            using var reader = new DocumentReader(new ReadingOptions { LineModel = LineModelFolder.Of() });
            var evaluation = new InvoiceEvaluation(reader, new KeptReadings(parsed.GetValue(readings)));
            string root = parsed.GetValue(folder)!.FullName;
            string[] papers = [.. Directory.EnumerateFiles(Path.Combine(root, "pdf"), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            var progress = new ProgressLine("invoices", papers.Length);
            for (int i = 0; i < papers.Length; i++)
            {
                string relative = Path.GetRelativePath(Path.Combine(root, "pdf"), papers[i]).Replace("/", "__", StringComparison.Ordinal);
                string truth = Directory.EnumerateFiles(Path.Combine(root, "truth-xml"), $"*{relative}.xml").FirstOrDefault()
                    ?? throw new FileNotFoundException($"{papers[i]}: no truth-xml/*{relative}.xml");
                await evaluation.AddAsync(papers[i], truth, stopping);
                progress.Report(i + 1);
            }

            foreach (string field in PaperScore.Names)
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? Json(field, evaluation) : Text(field, evaluation));
            }

            foreach (string mistake in parsed.GetValue(details) ? evaluation.Mistakes : [])
            {
                await Console.Error.WriteLineAsync(mistake);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string Text(string field, InvoiceEvaluation evaluation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{field,-16} {evaluation.Tallies[field].Share,-34} without layout {evaluation.Plain[field].Share,-34} not printed {evaluation.Tallies[field].NotPrinted}");

    private static string Json(string field, InvoiceEvaluation evaluation) => JsonSerializer.Serialize(new
    {
        field,
        right = evaluation.Tallies[field].Right,
        wrong = evaluation.Tallies[field].Wrong,
        missing = evaluation.Tallies[field].Missing,
        notPrinted = evaluation.Tallies[field].NotPrinted,
        rightWithoutLayout = evaluation.Plain[field].Right,
    });
}
