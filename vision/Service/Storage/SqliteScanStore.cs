using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage;

/// <summary>
/// The store on one SQLite file and a folder of originals. One connection writes, behind a lock, so that results become
/// visible in the order of their numbers; readers have connections of their own and never wait for it.
/// </summary>
internal sealed class SqliteScanStore : IScanStore
{
    private const string SummaryTables =
        " FROM scans s LEFT JOIN results r ON r.scan = s.id LEFT JOIN decisions d ON d.sequence ="
        + " (SELECT max(sequence) FROM decisions WHERE scan = s.id)";

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SqliteConnection writer;
    private readonly string readers;
    private readonly ContentFiles files;
    private readonly TimeProvider clock;

    /// <summary>Opens the store in a folder, and makes it where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clock">The time of every record.</param>
    public SqliteScanStore(DataFolder folder, TimeProvider clock)
    {
        this.clock = clock;
        files = new ContentFiles(folder);
        writer = SqliteSchema.OpenWriter(folder.Database);
        DurableFiles.SyncDirectory(folder.Root);
        readers = new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadOnly,
        }.ToString();
    }

    /// <inheritdoc/>
    public ChangeFeed Changes { get; } = new();

    /// <inheritdoc/>
    public Task<UploadProgress?> FindUploadAsync(ScanKey key, CancellationToken stopping) =>
        FirstAsync(
            SqliteRows.Upload,
            "SELECT station, scan_id, sha256, size, file_name, media_type, durable_offset, updated_ms FROM uploads"
            + " WHERE station = $1 AND scan_id = $2",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task SaveUploadAsync(UploadProgress progress, CancellationToken stopping) =>
        WriteAsync(() => SqliteWrites.SaveUpload(writer, progress), stopping);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UploadProgress>> ForgetUploadsAsync(DateTimeOffset before, CancellationToken stopping) =>
        WriteAsync(
            () => writer.Query(
                SqliteRows.Upload,
                "DELETE FROM uploads WHERE updated_ms < $1"
                + " RETURNING station, scan_id, sha256, size, file_name, media_type, durable_offset, updated_ms",
                before.ToUnixTimeMilliseconds()),
            stopping);

    /// <inheritdoc/>
    public async Task<ScanRecord> AcceptAsync(UploadHeader header, CancellationToken stopping)
    {
        (ScanRecord scan, bool isNew) = await WriteAsync(() => SqliteWrites.Accept(writer, header, clock.GetUtcNow()), stopping);
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
        FirstAsync(
            SqliteRows.Scan,
            $"SELECT {SqliteRows.ScanColumns} FROM scans s WHERE s.station = $1 AND s.scan_id = $2",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task<ScanSummary?> FindSummaryAsync(long id, CancellationToken stopping) =>
        FirstAsync(SqliteRows.Summary, $"SELECT {SqliteRows.SummaryColumns}{SummaryTables} WHERE s.id = $1", stopping, id);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanSummary>> ListAsync(long? before, int count, CancellationToken stopping) =>
        ReadAsync(
            SqliteRows.Summary,
            $"SELECT {SqliteRows.SummaryColumns}{SummaryTables} WHERE s.id < $1 ORDER BY s.id DESC LIMIT $2",
            stopping,
            before ?? long.MaxValue,
            count);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanRecord>> WaitingAsync(long after, int count, CancellationToken stopping) =>
        ReadAsync(
            SqliteRows.Scan,
            $"SELECT {SqliteRows.ScanColumns} FROM scans s WHERE s.state = 0 AND s.id > $1 ORDER BY s.id LIMIT $2",
            stopping,
            after,
            count);

    /// <inheritdoc/>
    public async Task<int> CountWaitingAsync(CancellationToken stopping) =>
        (await ReadAsync(row => row.GetInt32(0), "SELECT count(*) FROM scans WHERE state = 0", stopping))[0];

    /// <inheritdoc/>
    public Task BeginAttemptAsync(IReadOnlyList<long> ids, CancellationToken stopping) =>
        CountAttemptsAsync("UPDATE scans SET attempts = attempts + 1 WHERE id = $1", ids, stopping);

    /// <inheritdoc/>
    public Task HandBackAsync(IReadOnlyList<long> ids, CancellationToken stopping) =>
        CountAttemptsAsync("UPDATE scans SET attempts = attempts - 1 WHERE id = $1 AND attempts > 0", ids, stopping);

    /// <inheritdoc/>
    public async Task<ScanResult> FinishAsync(long id, ScanOutcome outcome, CancellationToken stopping)
    {
        (ScanResult result, bool isNew) = await WriteAsync(() => SqliteWrites.Finish(writer, id, outcome, clock.GetUtcNow()), stopping);
        if (isNew)
        {
            Changes.Publish(new ScanChange(ScanChangeKind.Finished, id));
        }

        return result;
    }

    /// <inheritdoc/>
    public Task<ScanResult?> FindResultAsync(ScanKey key, CancellationToken stopping) =>
        FirstAsync(
            SqliteRows.Result,
            $"SELECT {SqliteRows.ResultColumns} FROM scans s JOIN results r ON r.scan = s.id"
            + " WHERE s.station = $1 AND s.scan_id = $2",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScanResult>> ResultsAfterAsync(long sequence, int count, CancellationToken stopping) =>
        ReadAsync(
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

        Decision recorded = await WriteAsync(() => SqliteWrites.Decide(writer, scan.Id, decision, clock.GetUtcNow()), stopping);
        Changes.Publish(new ScanChange(ScanChangeKind.Decided, scan.Id));
        return recorded;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Decision>> DecisionsAsync(ScanKey key, CancellationToken stopping) =>
        ReadAsync(
            row => SqliteRows.Decision(row, 0, key),
            "SELECT d.sequence, d.officer, d.verdict, d.reason, d.decided_ms FROM decisions d"
            + " JOIN scans s ON s.id = d.scan WHERE s.station = $1 AND s.scan_id = $2 ORDER BY d.sequence",
            stopping,
            key.Station,
            key.ScanId);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> AuditAsync(ScanKey key, CancellationToken stopping) =>
        ReadAsync(
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

    /// <inheritdoc/>
    public void Dispose()
    {
        writing.Wait();
        SqliteConnection.ClearAllPools();
        writer.Dispose();
        writing.Dispose();
    }

    private Task<int> CountAttemptsAsync(string sql, IReadOnlyList<long> ids, CancellationToken stopping) =>
        WriteAsync(() => ids.Sum(id => writer.Execute(sql, id)), stopping);

    // SQLite works on the calling thread; a commit waits for the disk, so it is kept off the threads that serve calls.
    private async Task<T> WriteAsync<T>(Func<T> work, CancellationToken stopping)
    {
        await writing.WaitAsync(stopping);
        try
        {
            return await Task.Run(
                () =>
                {
                    using SqliteTransaction transaction = writer.BeginTransaction();
                    T done = work();
                    transaction.Commit();
                    return done;
                },
                CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task<T?> FirstAsync<T>(
        Func<SqliteDataReader, T> row, string sql, CancellationToken stopping, params object[] values)
        where T : class
    {
        IReadOnlyList<T> rows = await ReadAsync(row, sql, stopping, values);
        return rows.Count == 0 ? null : rows[0];
    }

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        Func<SqliteDataReader, T> row, string sql, CancellationToken stopping, params object[] values) =>
        Task.Run(
            () =>
            {
                using var connection = new SqliteConnection(readers);
                connection.Open();
                return connection.Query(row, sql, values);
            },
            stopping);
}
