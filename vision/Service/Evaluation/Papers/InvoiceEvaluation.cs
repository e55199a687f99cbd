using System.Diagnostics;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Documents.Understanding.Embedded;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Invoices whose truth is known, read from their pictures alone: neither text layer nor embedded data is seen.</summary>
/// <param name="reader">Reads the pictures.</param>
/// <param name="kept">Readings made before.</param>
internal sealed class InvoiceEvaluation(DocumentReader reader, KeptReadings kept)
{
    /// <summary>By field.</summary>
    public IReadOnlyDictionary<string, FieldTally> Tallies { get; } = PaperScore.Names.ToDictionary(name => name, _ => new FieldTally());

    /// <summary>By field, the same rules over the engine's own lines.</summary>
    public IReadOnlyDictionary<string, FieldTally> Plain { get; } = PaperScore.Names.ToDictionary(name => name, _ => new FieldTally());

    /// <summary>What was read wrongly or not at all.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>Reads and scores one.</summary>
    /// <param name="pdf">The invoice.</param>
    /// <param name="truthXml">Its data.</param>
    /// <param name="stopping">Stops it.</param>
    public async Task AddAsync(string pdf, string truthXml, CancellationToken stopping)
    {
        EmbeddedInvoice truth = EmbeddedInvoiceReader.Read(await File.ReadAllBytesAsync(truthXml, stopping));
        var printed = new PrintedText(
            await PopplerAsync("pdftotext", ["-layout", pdf, "-"], stopping), await PopplerAsync("pdftotext", [pdf, "-"], stopping));
        ReadDocument drawn = await kept.GetAsync(Path.GetFileName(pdf), await File.ReadAllBytesAsync(pdf, stopping), () => DrawnAsync(pdf, stopping), stopping);
        foreach ((string field, FieldOutcome outcome, string detail) in PaperScore.Of(DocumentUnderstanding.Of(drawn), truth, printed))
        {
            Tallies[field].Add(outcome);
            if (outcome is FieldOutcome.Wrong or FieldOutcome.Missing)
            {
                Mistakes.Add($"{Path.GetFileName(pdf)}: {field} {outcome}: {detail}");
            }
        }

        foreach ((string field, FieldOutcome outcome, _) in PaperScore.Of(DocumentUnderstanding.WithoutLayout(drawn), truth, printed))
        {
            Plain[field].Add(outcome);
        }
    }

    private async Task<ReadDocument> DrawnAsync(string pdf, CancellationToken stopping)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("visioninspection-");
        try
        {
            await PopplerAsync("pdftoppm", ["-r", "200", "-gray", "-png", pdf, Path.Combine(folder.FullName, "page")], stopping);
            var pages = new List<ReadDocument>();
            foreach (FileInfo picture in folder.EnumerateFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                pages.Add(await reader.ReadAsync(picture.Name, await File.ReadAllBytesAsync(picture.FullName, stopping), null, stopping));
            }

            return pages[0] with { Pages = [.. pages.Select((page, i) => page.Pages[0] with { Number = i + 1 })] };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PopplerAsync(string program, string[] arguments, CancellationToken stopping)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(stopping);
        await process.WaitForExitAsync(stopping);
        return process.ExitCode == 0 ? output : throw new IOException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }
}
