using VisionInspection.Declarations;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Commands;

/// <summary>One declaration and its papers, from files to divergences.</summary>
/// <param name="reader">Reads the papers.</param>
/// <param name="report">Who prints.</param>
internal sealed class MatchRun(DocumentReader reader, IMatchReport report)
{
    /// <summary>Reads and compares; a paper that cannot be read is reported, and the others are compared all the same.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string declarationFile, IReadOnlyList<string> paperFiles, CancellationToken stopping)
    {
        if (await DeclarationAsync(declarationFile, stopping) is not { } declared)
        {
            return ExitCode.InputRefused;
        }

        foreach (DeclarationRemark remark in declared.Remarks)
        {
            report.Remark(remark);
        }

        var papers = new List<(ReadDocument, DocumentFields)>();
        foreach (string file in paperFiles)
        {
            if (await PaperAsync(file, stopping) is { } paper)
            {
                papers.Add(paper);
            }
        }

        report.Compared(DocumentMatching.Compare(declared.Declaration, papers));
        return papers.Count == paperFiles.Count ? ExitCode.Ok : ExitCode.InputRefused;
    }

    private async Task<DeclarationRead?> DeclarationAsync(string file, CancellationToken stopping)
    {
        try
        {
            return DeclarationReader.Read(await File.ReadAllBytesAsync(file, stopping));
        }
        catch (DeclarationFormatException refusal)
        {
            report.Refused(file, refusal.Path, refusal.Offset, refusal.Message);
            return null;
        }
    }

    private async Task<(ReadDocument, DocumentFields)?> PaperAsync(string file, CancellationToken stopping)
    {
        try
        {
            byte[] content = await File.ReadAllBytesAsync(file, stopping);
            ReadDocument document = await reader.ReadAsync(Path.GetFileName(file), content, new PageProgress(file), stopping);
            DocumentFields fields = DocumentUnderstanding.Of(document);
            report.Read(file, document, fields);
            return (document, fields);
        }
        catch (DocumentFormatException refusal)
        {
            report.Refused(file, refusal.Page is int page ? $"page {page}" : null, null, refusal.Reason);
            return null;
        }
    }

    // Called in page order by the reading itself; a single page is no long work.
    private sealed class PageProgress(string file) : IProgress<PageRead>
    {
        private ProgressLine? line;

        public void Report(PageRead value)
        {
            if (value.PageCount > 1)
            {
                line ??= new ProgressLine(file, value.PageCount);
                line.Report(value.Page.Number);
            }
        }
    }
}
