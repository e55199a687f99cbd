using System.Globalization;
using System.Text.Json;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>The store of cases on the database that the scans are in.</summary>
internal sealed class SqliteCaseStore(SqliteDatabase database, TimeProvider clock) : ICaseStore
{
    private const string ByKey = " WHERE c.submitter = $1 AND c.case_id = $2";
    private const string WithResult = " FROM cases c JOIN case_results cr ON cr.cas = c.id";
    private const string MaybeResult = " FROM cases c LEFT JOIN case_results cr ON cr.cas = c.id";

    /// <inheritdoc/>
    public ChangeFeed<CaseChange> Changes { get; } = new();

    /// <inheritdoc/>
    public async Task<(CaseRecord Case, bool AlreadyStored)> AcceptAsync(CaseKey key, IReadOnlyList<CaseFile> files, CancellationToken stopping)
    {
        (CaseRecord accepted, bool isNew) = await database.WriteAsync(writer => CaseWrites.Accept(writer, key, files, clock.GetUtcNow()), stopping);
        if (Difference(accepted.Files, files) is { } difference)
        {
            throw new CaseConflictException(key, difference);
        }

        if (isNew)
        {
            Changes.Publish(new CaseChange(accepted.Id));
        }

        return (accepted, !isNew);
    }

    /// <summary>What is not the same in two submissions under one name; null where nothing is.</summary>
    public static string? Difference(IReadOnlyList<CaseFile> accepted, IReadOnlyList<CaseFile> sent)
    {
        if (accepted.Count != sent.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{accepted.Count - 1} papers then, {sent.Count - 1} now");
        }

        (CaseFile Then, CaseFile Now)? other = accepted.Zip(sent).Where(pair => pair.First.Sha256 != pair.Second.Sha256).Cast<(CaseFile, CaseFile)?>().FirstOrDefault();
        return other is { } pair ? $"{pair.Then.Name} had SHA-256 {pair.Then.Sha256}, {pair.Now.Name} has {pair.Now.Sha256}" : null;
    }

    /// <inheritdoc/>
    public Task<CaseRecord?> FindAsync(CaseKey key, CancellationToken stopping) =>
        database.FirstAsync(CaseRows.Case, $"SELECT {CaseRows.CaseColumns} FROM cases c{ByKey}", stopping, key.Submitter, key.CaseId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseRecord>> WaitingAsync(long after, int count, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Case,
            $"SELECT {CaseRows.CaseColumns} FROM cases c WHERE c.state = 0 AND c.id > $1 ORDER BY c.id LIMIT $2",
            stopping,
            after,
            count);

    /// <inheritdoc/>
    public async Task<int> CountWaitingAsync(CancellationToken stopping) =>
        (await database.ReadAsync(row => row.GetInt32(0), "SELECT count(*) FROM cases WHERE state = 0", stopping))[0];

    /// <inheritdoc/>
    public Task BeginAttemptAsync(long id, CancellationToken stopping) =>
        database.WriteAsync(writer => writer.Execute("UPDATE cases SET attempts = attempts + 1 WHERE id = $1", id), stopping);

    /// <inheritdoc/>
    public Task HandBackAsync(long id, CancellationToken stopping) =>
        database.WriteAsync(writer => writer.Execute("UPDATE cases SET attempts = attempts - 1 WHERE id = $1 AND attempts > 0", id), stopping);

    /// <inheritdoc/>
    public Task<(int Before, string? Problem)> BeginPaperAsync(long id, string paper, CancellationToken stopping) =>
        database.WriteAsync(writer => CaseWrites.BeginPaper(writer, id, paper), stopping);

    /// <inheritdoc/>
    public Task EndPaperAsync(long id, string paper, string? problem, CancellationToken stopping) =>
        database.WriteAsync(
            writer => problem is null
                ? writer.Execute("DELETE FROM case_reading WHERE cas = $1 AND paper = $2", id, paper)
                : writer.Execute("UPDATE case_reading SET problem = $3 WHERE cas = $1 AND paper = $2", id, paper, problem),
            stopping);

    /// <inheritdoc/>
    public Task<string?> FindPaperInHandAsync(long id, CancellationToken stopping) =>
        database.FirstAsync(row => row.GetString(0), "SELECT paper FROM case_reading WHERE cas = $1 ORDER BY attempts LIMIT 1", stopping, id);

    /// <inheritdoc/>
    public async Task<CaseResult> FinishAsync(long id, CaseOutcome outcome, CancellationToken stopping)
    {
        (CaseResult result, bool isNew) = await database.WriteAsync(writer => CaseWrites.Finish(writer, id, outcome, clock.GetUtcNow()), stopping);
        if (isNew)
        {
            Changes.Publish(new CaseChange(id));
        }

        return result;
    }

    /// <inheritdoc/>
    public Task<CaseResult?> FindResultAsync(CaseKey key, CancellationToken stopping) =>
        database.FirstAsync(CaseRows.Result, $"SELECT {CaseRows.ResultColumns}{WithResult}{ByKey}", stopping, key.Submitter, key.CaseId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseResult>> ResultsAfterAsync(long sequence, int count, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Result,
            $"SELECT {CaseRows.ResultColumns}{WithResult} WHERE cr.sequence > $1 ORDER BY cr.sequence LIMIT $2",
            stopping,
            sequence,
            count);

    /// <inheritdoc/>
    public Task<CaseSummary?> FindSummaryAsync(long id, CancellationToken stopping) =>
        database.FirstAsync(CaseRows.Summary, $"SELECT {CaseRows.SummaryColumns}{MaybeResult} WHERE c.id = $1", stopping, id);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseSummary>> ListAsync(long? before, int count, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Summary,
            $"SELECT {CaseRows.SummaryColumns}{MaybeResult} WHERE c.id < $1 ORDER BY c.id DESC LIMIT $2",
            stopping,
            before ?? long.MaxValue,
            count);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(CaseResult Case, ScanResult Scan)>> OpenPairsAsync(int count, CancellationToken stopping) =>
        database.ReadAsync(
            row => (CaseRows.Result(row), SqliteRows.Result(row, 10)),
            $"SELECT {CaseRows.ResultColumns}, {SqliteRows.ResultColumns} FROM scan_cases o JOIN cases c ON c.id = o.cas"
            + " JOIN case_results cr ON cr.cas = c.id JOIN scans s ON s.id = o.scan JOIN results r ON r.scan = s.id"
            + " WHERE o.evidence IS NULL ORDER BY r.sequence, o.cas LIMIT $1",
            stopping,
            count);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanResult>> ScansBeforeAsync(long caseId, long sequence, CancellationToken stopping) =>
        database.ReadAsync(
            SqliteRows.Result,
            $"SELECT {SqliteRows.ResultColumns} FROM scan_cases o JOIN scans s ON s.id = o.scan JOIN results r ON r.scan = s.id"
            + " WHERE o.cas = $1 AND r.sequence < $2 ORDER BY r.sequence",
            stopping,
            caseId,
            sequence);

    /// <inheritdoc/>
    public async Task RecordImageAsync(
        long caseId, long scanId, ImageEvidence evidence, IReadOnlyList<JudgedAnew> others, CancellationToken stopping)
    {
        if (await database.WriteAsync(writer => CaseWrites.RecordImage(writer, caseId, scanId, evidence, others, clock.GetUtcNow()), stopping))
        {
            foreach (long changed in others.Select(other => other.Case).Append(caseId).Distinct())
            {
                Changes.Publish(new CaseChange(changed));
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KnownContents>> ContentsOfHeadingAsync(
        string heading, long caseId, string? bill, string model, int most, CancellationToken stopping) => OfEach(
        await database.ReadAsync(
            CaseRows.Contents,
            $"{CaseRows.ContentsOfGoods} AND g.heading = $2 AND g.cas <> $3 AND (g.bill IS NULL OR g.bill <> $4) AND NOT EXISTS"
            + " (SELECT 1 FROM case_goods o WHERE o.number = g.number AND (o.heading <> g.heading OR o.cas = $3)) ORDER BY r.sequence DESC LIMIT $5",
            stopping,
            model,
            heading,
            caseId,
            bill ?? "",
            most));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KnownContents>> LotAsync(string bill, string subheading, string model, int most, CancellationToken stopping) => OfEach(
        await database.ReadAsync(
            CaseRows.Contents,
            $"{CaseRows.ContentsOfGoods} AND g.bill = $2 AND g.subheading = $3 ORDER BY r.sequence DESC LIMIT $4",
            stopping,
            model,
            bill,
            subheading,
            most));

    /// <inheritdoc/>
    public async Task<int> CountLotAsync(string bill, string subheading, CancellationToken stopping) => (await database.ReadAsync(
        row => row.GetInt32(0), "SELECT count(DISTINCT number) FROM case_goods WHERE bill = $1 AND subheading = $2", stopping, bill, subheading))[0];

    /// <inheritdoc/>
    public Task<IReadOnlyList<(ScanRecord Scan, ImageEvidence Evidence)>> ImagesAsync(long caseId, CancellationToken stopping) =>
        database.ReadAsync(
            row => (SqliteRows.Scan(row), JsonSerializer.Deserialize(row.GetString(10), CaseJson.Default.ImageEvidence)!),
            $"SELECT {SqliteRows.ScanColumns}, o.evidence FROM scan_cases o JOIN scans s ON s.id = o.scan"
            + " WHERE o.cas = $1 AND o.evidence IS NOT NULL ORDER BY s.id",
            stopping,
            caseId);

    /// <inheritdoc/>
    public async Task<bool> IsDeclaredElsewhereAsync(long caseId, string number, CancellationToken stopping) =>
        (await database.ReadAsync(
            row => row.GetInt64(0), "SELECT cas FROM case_containers WHERE number = $1 AND cas <> $2 LIMIT 1", stopping, number, caseId)).Count > 0;

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDivergence>> DivergencesAfterAsync(long sequence, int count, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Divergence, $"{CaseRows.Divergences} WHERE d.sequence > $1 ORDER BY d.sequence LIMIT $2", stopping, sequence, count);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDivergence>> DivergencesOfDeclarationAsync(string declarationId, CancellationToken stopping) =>
        database.ReadAsync(CaseRows.Divergence, $"{CaseRows.Divergences} WHERE c.declaration_id = $1 ORDER BY d.sequence", stopping, declarationId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDivergence>> DivergencesOfContainerAsync(string number, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Divergence,
            $"{CaseRows.Divergences} WHERE d.cas IN (SELECT cas FROM case_containers WHERE number = $1)"
            + " OR d.scan IN (SELECT scan FROM scan_containers WHERE number = $1) ORDER BY d.sequence",
            stopping,
            number);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDivergence>> DivergencesOfScanAsync(long scanId, CancellationToken stopping) =>
        database.ReadAsync(CaseRows.Divergence, $"{CaseRows.Divergences} WHERE d.scan = $1 ORDER BY d.sequence", stopping, scanId);

    /// <inheritdoc/>
    public Task<StoredDivergence?> FindDivergenceAsync(long sequence, CancellationToken stopping) =>
        database.FirstAsync(CaseRows.Divergence, $"{CaseRows.Divergences} WHERE d.sequence = $1", stopping, sequence);

    /// <inheritdoc/>
    public async Task<Feedback> GiveFeedbackAsync(NewFeedback feedback, CancellationToken stopping)
    {
        CaseRecord found = await FindAsync(feedback.Key, stopping) ?? throw new NotKnownException($"The case {feedback.Key}");
        if (found.State == CaseState.Received)
        {
            throw new CasePendingException(feedback.Key);
        }

        if (await FindElementAsync(feedback.Key, feedback.ElementId, stopping) is null)
        {
            throw new NotKnownException($"The element {feedback.ElementId} of {feedback.Key}");
        }

        Feedback given = await database.WriteAsync(writer => CaseWrites.GiveFeedback(writer, found.Id, feedback, clock.GetUtcNow()), stopping);
        Changes.Publish(new CaseChange(found.Id));
        return given;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Feedback>> FeedbackAsync(CaseKey key, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Feedback,
            $"SELECT {CaseRows.FeedbackColumns} FROM feedback f JOIN cases c ON c.id = f.cas{ByKey} ORDER BY f.sequence",
            stopping,
            key.Submitter,
            key.CaseId);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(Feedback Feedback, StoredElement Element)>> FeedbackAfterAsync(long sequence, int count, CancellationToken stopping)
    {
        IReadOnlyList<Feedback> page = await database.ReadAsync(
            CaseRows.Feedback,
            $"SELECT {CaseRows.FeedbackColumns} FROM feedback f JOIN cases c ON c.id = f.cas WHERE f.sequence > $1 ORDER BY f.sequence LIMIT $2",
            stopping,
            sequence,
            count);
        var records = new List<(Feedback, StoredElement)>(page.Count);
        foreach (Feedback feedback in page)
        {
            records.Add((feedback, (await FindElementAsync(feedback.Key, feedback.ElementId, stopping))!));
        }

        return records;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseAuditEntry>> AuditAsync(CaseKey key, CancellationToken stopping) =>
        database.ReadAsync(
            CaseRows.Audit,
            $"SELECT a.sequence, a.at_ms, a.who, a.action, a.detail FROM case_audit a JOIN cases c ON c.id = a.cas{ByKey} ORDER BY a.sequence",
            stopping,
            key.Submitter,
            key.CaseId);

    // The latest scan of each, and in it the first view that shows the container.
    private static IReadOnlyList<KnownContents> OfEach(IReadOnlyList<KnownContents> found) => [.. found.DistinctBy(one => one.Number)];

    private async Task<StoredElement?> FindElementAsync(CaseKey key, string elementId, CancellationToken stopping)
    {
        if (await FindResultAsync(key, stopping) is not { } result)
        {
            return null;
        }

        IEnumerable<StoredElement> ofPapers = result.Outcome.Comparison?.Elements ?? [];
        return ofPapers.FirstOrDefault(element => element.Id == elementId)
            ?? (await ImagesAsync(result.Case.Id, stopping)).SelectMany(image => image.Evidence.Elements).FirstOrDefault(element => element.Id == elementId);
    }
}
