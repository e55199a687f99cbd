namespace VisionInspection.Service.Storage;

/// <summary>
/// Everything the service keeps. A write has reached the disk when its task completes; a scan has at most one result,
/// and results are numbered in the order in which they became visible.
/// </summary>
internal interface IScanStore
{
    /// <summary>Notices of what changes from now on.</summary>
    ChangeFeed<ScanChange> Changes { get; }

    /// <summary>Finds an upload that has not ended.</summary>
    Task<UploadProgress?> FindUploadAsync(ScanKey key, CancellationToken stopping);

    /// <summary>Records how much of an upload is durable.</summary>
    Task SaveUploadAsync(UploadProgress progress, CancellationToken stopping);

    /// <summary>Forgets uploads that last grew before a moment.</summary>
    /// <returns>Those forgotten.</returns>
    Task<IReadOnlyList<UploadProgress>> ForgetUploadsAsync(DateTimeOffset before, CancellationToken stopping);

    /// <summary>Gives a file its place under its hash.</summary>
    /// <param name="file">Where it lies now: in the same data folder, forced to disk, its hash proven.</param>
    /// <param name="sha256">Its hash.</param>
    void TakeOriginal(string file, string sha256);

    /// <summary>Accepts a scan whose file is already in place under its hash.</summary>
    /// <returns>The record; that of an earlier acceptance where the same scan was accepted before.</returns>
    /// <exception cref="ScanConflictException">The key was accepted with another hash.</exception>
    Task<ScanRecord> AcceptAsync(UploadHeader header, CancellationToken stopping);

    /// <summary>Finds a scan by name.</summary>
    Task<ScanRecord?> FindAsync(ScanKey key, CancellationToken stopping);

    /// <summary>One scan with its result and its latest decision.</summary>
    Task<ScanSummary?> FindSummaryAsync(long id, CancellationToken stopping);

    /// <summary>Scans, newest first.</summary>
    /// <param name="before">Only scans with a smaller id; null for the newest.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="stopping">Cancels the query.</param>
    Task<IReadOnlyList<ScanSummary>> ListAsync(long? before, int count, CancellationToken stopping);

    /// <summary>Scans without a result, oldest first.</summary>
    /// <param name="after">Only scans with a greater id.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="stopping">Cancels the query.</param>
    Task<IReadOnlyList<ScanRecord>> WaitingAsync(long after, int count, CancellationToken stopping);

    /// <summary>How many scans have no result.</summary>
    Task<int> CountWaitingAsync(CancellationToken stopping);

    /// <summary>Counts an attempt for each scan before it is begun, so that one that ends the process is known by it.</summary>
    Task BeginAttemptAsync(IReadOnlyList<long> ids, CancellationToken stopping);

    /// <summary>Takes that attempt back: the scans were not finished, and not by their own fault.</summary>
    Task HandBackAsync(IReadOnlyList<long> ids, CancellationToken stopping);

    /// <summary>Gives a scan its result. Does nothing where it has one.</summary>
    /// <returns>The result that stands.</returns>
    Task<ScanResult> FinishAsync(long id, ScanOutcome outcome, CancellationToken stopping);

    /// <summary>The result of a scan.</summary>
    Task<ScanResult?> FindResultAsync(ScanKey key, CancellationToken stopping);

    /// <summary>The latest scan with findings that showed a container before a given scan arrived; null where there is none.</summary>
    /// <param name="number">ISO 6346 number.</param>
    /// <param name="before">Id of the given scan.</param>
    /// <param name="stopping">Cancels the query.</param>
    Task<ScanResult?> FindPredecessorAsync(string number, long before, CancellationToken stopping);

    /// <summary>
    /// The latest scan with findings of a vehicle before a given scan arrived: at the same station where there is one, else at
    /// another; null where there is none.
    /// </summary>
    /// <param name="plate">Key of the vehicle.</param>
    /// <param name="station">Station of the given scan.</param>
    /// <param name="before">Id of the given scan.</param>
    /// <param name="stopping">Cancels the query.</param>
    Task<ScanResult?> FindVehiclePredecessorAsync(string plate, string station, long before, CancellationToken stopping);

    /// <summary>Key of the vehicle that a scan shows; null where none is known.</summary>
    Task<string?> FindPlateAsync(long id, CancellationToken stopping);

    /// <summary>Results after a cursor, in order.</summary>
    Task<IReadOnlyList<ScanResult>> ResultsAfterAsync(long sequence, int count, CancellationToken stopping);

    /// <summary>Records a decision beside the earlier ones.</summary>
    /// <exception cref="ScanNotFoundException">There is no such scan.</exception>
    /// <exception cref="ResultPendingException">The scan has no result yet.</exception>
    Task<Decision> DecideAsync(NewDecision decision, CancellationToken stopping);

    /// <summary>The decisions on a scan, earliest first.</summary>
    Task<IReadOnlyList<Decision>> DecisionsAsync(ScanKey key, CancellationToken stopping);

    /// <summary>Adds a line to the audit trail of a scan, for what changes nothing else.</summary>
    /// <param name="id">The scan.</param>
    /// <param name="who">The caller.</param>
    /// <param name="action">A word.</param>
    /// <param name="detail">For a person.</param>
    /// <param name="stopping">Gives up waiting for the turn.</param>
    Task NoteAsync(long id, string who, string action, string detail, CancellationToken stopping);

    /// <summary>The audit trail of a scan, earliest first.</summary>
    Task<IReadOnlyList<AuditEntry>> AuditAsync(ScanKey key, CancellationToken stopping);

    /// <summary>Opens the file of a scan exactly as the station sent it.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <returns>A seekable stream, owned by the caller.</returns>
    Stream OpenOriginal(string sha256);

    /// <summary>Sets the file of a refused scan apart, with the reason beside it. Harmless when repeated.</summary>
    void Quarantine(ScanRecord scan, ScanRefusal refusal);
}
