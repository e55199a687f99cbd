namespace VisionInspection.Service.Storage;

/// <summary>The store of scans on the database and the folder of originals.</summary>
internal sealed class SqliteScanStore(SqliteDatabase database, ContentFiles files, TimeProvider clock) : IScanStore
{
    private const string SummaryTables =
        " FROM scans s LEFT JOIN results r ON r.scan = s.id LEFT JOIN decisions d ON d.sequence ="
        + " (SELECT max(sequence) FROM decisions WHERE scan = s.id)";

    /// <inheritdoc/>
    public ChangeFeed<ScanChange> Changes { get; } = new();

    /// <inheritdoc/>
    public Task<UploadProgress?> FindUploadAsync(ScanKey key, CancellationToken stopping) =>
        database.FirstAsync(
            SqliteRows.Upload,
            "SELECT station, scan_id, sha256, size, file_name, media_type, durable_offset, updated_ms FROM uploads"
            + " WHERE station = $1 AND scan_id = $2",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task SaveUploadAsync(UploadProgress progress, CancellationToken stopping) =>
        database.WriteAsync(writer => SqliteWrites.SaveUpload(writer, progress), stopping);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UploadProgress>> ForgetUploadsAsync(DateTimeOffset before, CancellationToken stopping) =>
        database.WriteAsync(
            IReadOnlyList<UploadProgress> (writer) => writer.Query(
                SqliteRows.Upload,
                "DELETE FROM uploads WHERE updated_ms < $1"
                + " RETURNING station, scan_id, sha256, size, file_name, media_type, durable_offset, updated_ms",
                before.ToUnixTimeMilliseconds()),
            stopping);

    /// <inheritdoc/>
    public async Task<ScanRecord> AcceptAsync(UploadHeader header, CancellationToken stopping)
    {
        (ScanRecord scan, bool isNew) = await database.WriteAsync(writer => SqliteWrites.Accept(writer, header, clock.GetUtcNow()), stopping);
        if (scan.Header.Sha256 != header.Sha256)
        {
            throw new ScanConflictException(header.Key, scan.Header.Sha256, header.Sha256);
        }

        if (isNew)
        {
            Changes.Publish(new ScanChange(ScanChangeKind.Received, scan.Id));
        }

        return scan;
    }

    /// <inheritdoc/>
    public Task<ScanRecord?> FindAsync(ScanKey key, CancellationToken stopping) =>
        database.FirstAsync(
            SqliteRows.Scan,
            $"SELECT {SqliteRows.ScanColumns} FROM scans s WHERE s.station = $1 AND s.scan_id = $2",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task<ScanSummary?> FindSummaryAsync(long id, CancellationToken stopping) =>
        database.FirstAsync(SqliteRows.Summary, $"SELECT {SqliteRows.SummaryColumns}{SummaryTables} WHERE s.id = $1", stopping, id);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanSummary>> ListAsync(long? before, int count, CancellationToken stopping) =>
        database.ReadAsync(
            SqliteRows.Summary,
            $"SELECT {SqliteRows.SummaryColumns}{SummaryTables} WHERE s.id < $1 ORDER BY s.id DESC LIMIT $2",
            stopping,
            before ?? long.MaxValue,
            count);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanRecord>> WaitingAsync(long after, int count, CancellationToken stopping) =>
        database.ReadAsync(
            SqliteRows.Scan,
            $"SELECT {SqliteRows.ScanColumns} FROM scans s WHERE s.state = 0 AND s.id > $1 ORDER BY s.id LIMIT $2",
            stopping,
            after,
            count);

    /// <inheritdoc/>
    public async Task<int> CountWaitingAsync(CancellationToken stopping) =>
        (await database.ReadAsync(row => row.GetInt32(0), "SELECT count(*) FROM scans WHERE state = 0", stopping))[0];

    /// <inheritdoc/>
    public Task BeginAttemptAsync(IReadOnlyList<long> ids, CancellationToken stopping) =>
        CountAttemptsAsync("UPDATE scans SET attempts = attempts + 1 WHERE id = $1", ids, stopping);

    /// <inheritdoc/>
    public Task HandBackAsync(IReadOnlyList<long> ids, CancellationToken stopping) =>
        CountAttemptsAsync("UPDATE scans SET attempts = attempts - 1 WHERE id = $1 AND attempts > 0", ids, stopping);

    /// <inheritdoc/>
    public async Task<ScanResult> FinishAsync(long id, ScanOutcome outcome, CancellationToken stopping)
    {
        (ScanResult result, bool isNew) = await database.WriteAsync(writer => SqliteWrites.Finish(writer, id, outcome, clock.GetUtcNow()), stopping);
        if (isNew)
        {
            Changes.Publish(new ScanChange(ScanChangeKind.Finished, id));
        }

        return result;
    }

    /// <inheritdoc/>
    public Task<ScanResult?> FindResultAsync(ScanKey key, CancellationToken stopping) =>
        database.FirstAsync(
            SqliteRows.Result,
            $"SELECT {SqliteRows.ResultColumns} FROM scans s JOIN results r ON r.scan = s.id"
            + " WHERE s.station = $1 AND s.scan_id = $2",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task<ScanResult?> FindPredecessorAsync(string number, long before, CancellationToken stopping) =>
        database.FirstAsync(
            SqliteRows.Result,
            $"SELECT {SqliteRows.ResultColumns} FROM scan_containers c JOIN scans s ON s.id = c.scan JOIN results r ON r.scan = s.id"
            + $" WHERE c.number = $1 AND c.scan < $2 AND s.state = {(int)ScanState.Done} ORDER BY c.scan DESC LIMIT 1",
            stopping, number, before);

    /// <inheritdoc/>
    public Task<ScanResult?> FindVehiclePredecessorAsync(string plate, string station, long before, CancellationToken stopping) =>
        database.FirstAsync(
            SqliteRows.Result,
            $"SELECT {SqliteRows.ResultColumns} FROM scans s JOIN results r ON r.scan = s.id WHERE s.id ="
            + " (SELECT p.scan FROM scan_plates p JOIN scans e ON e.id = p.scan"
            + $" WHERE p.plate = $1 AND p.scan < $2 AND e.state = {(int)ScanState.Done} ORDER BY e.station = $3 DESC, p.scan DESC LIMIT 1)",
            stopping, plate, before, station);

    /// <inheritdoc/>
    public Task<string?> FindPlateAsync(long id, CancellationToken stopping) =>
        database.FirstAsync(row => row.GetString(0), "SELECT plate FROM scan_plates WHERE scan = $1", stopping, id);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanResult>> ResultsAfterAsync(long sequence, int count, CancellationToken stopping) =>
        database.ReadAsync(
            SqliteRows.Result,
            $"SELECT {SqliteRows.ResultColumns} FROM results r JOIN scans s ON s.id = r.scan"
            + " WHERE r.sequence > $1 ORDER BY r.sequence LIMIT $2",
            stopping,
            sequence,
            count);

    /// <inheritdoc/>
    public async Task<Decision> DecideAsync(NewDecision decision, CancellationToken stopping)
    {
        ScanRecord scan = await FindAsync(decision.Key, stopping) ?? throw new ScanNotFoundException(decision.Key);
        if (scan.State == ScanState.Received)
        {
            throw new ResultPendingException(decision.Key);
        }

        Decision recorded = await database.WriteAsync(writer => SqliteWrites.Decide(writer, scan.Id, decision, clock.GetUtcNow()), stopping);
        Changes.Publish(new ScanChange(ScanChangeKind.Decided, scan.Id));
        return recorded;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Decision>> DecisionsAsync(ScanKey key, CancellationToken stopping) =>
        database.ReadAsync(
            row => SqliteRows.Decision(row, 0, key),
            "SELECT d.sequence, d.officer, d.verdict, d.reason, d.decided_ms FROM decisions d"
            + " JOIN scans s ON s.id = d.scan WHERE s.station = $1 AND s.scan_id = $2 ORDER BY d.sequence",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task NoteAsync(long id, string who, string action, string detail, CancellationToken stopping) =>
        database.WriteAsync(writer => SqliteWrites.Trail(writer, id, clock.GetUtcNow(), who, action, detail), stopping);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> AuditAsync(ScanKey key, CancellationToken stopping) =>
        database.ReadAsync(
            row => SqliteRows.Audit(row, key),
            "SELECT a.sequence, a.at_ms, a.who, a.action, a.detail FROM audit a JOIN scans s ON s.id = a.scan"
            + " WHERE s.station = $1 AND s.scan_id = $2 ORDER BY a.sequence",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public void TakeOriginal(string file, string sha256) => files.Take(file, sha256);

    /// <inheritdoc/>
    public Stream OpenOriginal(string sha256) => files.Open(sha256);

    /// <inheritdoc/>
    public void Quarantine(ScanRecord scan, ScanRefusal refusal) => files.Quarantine(scan, refusal);

    private Task<int> CountAttemptsAsync(string sql, IReadOnlyList<long> ids, CancellationToken stopping) =>
        database.WriteAsync(writer => ids.Sum(id => writer.Execute(sql, id)), stopping);
}
