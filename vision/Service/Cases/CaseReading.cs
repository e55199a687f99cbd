using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Cases;

/// <summary>One case from its files to its comparison. A paper that cannot be read is refused by name, and the others are compared.</summary>
internal sealed class CaseReading(
    ICaseStore store, StoredFiles files, IPaperReader reader, ReadingBoard board, PaperSettings settings, ILogger<CaseReading> log)
{
    /// <summary>Reads and compares.</summary>
    /// <param name="examined">The case.</param>
    /// <param name="stopping">Stops it, child processes included.</param>
    /// <exception cref="FileGoneException">The declaration's file is no longer there.</exception>
    public async Task<CaseOutcome> CompareAsync(CaseRecord examined, CancellationToken stopping)
    {
        DeclarationRead declared;
        try
        {
            declared = DeclarationReader.Read(await files.ReadAsync(examined.Declaration, stopping));
        }
        catch (DeclarationFormatException refusal)
        {
            return CaseOutcome.Of(new ScanRefusal(refusal.Path, refusal.Offset, refusal.Message));
        }

        (List<StoredPaper> papers, List<(ReadDocument, DocumentFields)> readable) = await PapersAsync(examined, stopping);
        MatchingResult matched = DocumentMatching.Compare(declared.Declaration, readable);
        return CaseOutcome.Of(new CaseComparison(
            declared.Declaration.Id,
            [.. declared.Declaration.Containers.Select(container => PlainNumber.Of(container.Number))],
            declared.Remarks,
            papers,
            StoredElement.OfPapers(matched.Elements, i => matched.Evidence[i].Values),
            readable.Count == 0 ? [] : [ScoreIdentity.Model, .. SecondReaders(readable)],
            DeclaredGoods.Of(declared.Declaration)));
    }

    private async Task<(List<StoredPaper> Papers, List<(ReadDocument, DocumentFields)> Readable)> PapersAsync(
        CaseRecord examined, CancellationToken stopping)
    {
        var papers = new List<StoredPaper>();
        var readable = new List<(ReadDocument, DocumentFields)>();
        try
        {
            foreach (CaseFile file in examined.Papers)
            {
                var begun = new ReadingProgress(file.Name, papers.Count + 1, examined.Papers.Count(), 0, 0);
                board.Post(examined.Id, begun);
                (StoredPaper paper, (ReadDocument, DocumentFields)? read) =
                    await PaperAsync(examined, file, new PostedPages(board, examined.Id, begun), stopping);
                papers.Add(paper);
                if (read is { } one)
                {
                    readable.Add(one);
                }
            }
        }
        finally
        {
            board.Clear(examined.Id);
        }

        return (papers, readable);
    }

    private static IEnumerable<ModelIdentity> SecondReaders(IEnumerable<(ReadDocument Document, DocumentFields Fields)> papers) =>
        papers.Select(paper => paper.Document.SecondReader).OfType<ReaderModel>().Distinct()
            .Select(model => new ModelIdentity(model.Name, model.Version, model.Sha256));

    private async Task<(StoredPaper Paper, (ReadDocument, DocumentFields)? Read)> PaperAsync(
        CaseRecord examined, CaseFile file, PostedPages progress, CancellationToken stopping)
    {
        (int before, string? problem) = await store.BeginPaperAsync(examined.Id, file.Name, CancellationToken.None);

        // One attempt less than the case has: what is left serves to compare the other papers.
        if (before >= settings.MaxAttempts - 1)
        {
            await store.EndPaperAsync(examined.Id, file.Name, null, CancellationToken.None);
            string reason = $"given up after {before} attempts: {problem ?? "the service ended while it was read"}";
            Log.PaperRefused(log, examined.Key.Submitter, examined.Key.CaseId, file.Name, reason);
            return (StoredPapers.Refused(file, reason), null);
        }

        try
        {
            (ReadDocument document, DocumentFields fields) =
                await reader.ReadAsync(file.Name, await files.ReadAsync(file, stopping), progress, stopping);
            await store.EndPaperAsync(examined.Id, file.Name, null, CancellationToken.None);
            return (StoredPapers.Of(document, fields), (document, fields));
        }
        catch (Exception refusal) when (refusal is DocumentFormatException or FileGoneException)
        {
            await store.EndPaperAsync(examined.Id, file.Name, null, CancellationToken.None);
            string reason = refusal is DocumentFormatException format ? format.Page is int page ? $"page {page}: {format.Reason}" : format.Reason : refusal.Message;
            Log.PaperRefused(log, examined.Key.Submitter, examined.Key.CaseId, file.Name, reason);
            return (StoredPapers.Refused(file, reason), null);
        }
        catch (Exception error)
        {
            bool handedBack = error is OperationCanceledException && stopping.IsCancellationRequested;
            await store.EndPaperAsync(examined.Id, file.Name, handedBack ? null : $"{error.GetType().Name}: {error.Message}", CancellationToken.None);
            throw;
        }
    }
}
