namespace VisionInspection.Service.Storage.Cases;

/// <summary>
/// Everything the service keeps of cases. A write has reached the disk when its task completes; a case has at most one
/// result, a divergence is recorded once, and both are numbered in the order in which they became visible.
/// </summary>
internal interface ICaseStore
{
    /// <summary>Notices of what changes from now on.</summary>
    ChangeFeed<CaseChange> Changes { get; }

    /// <summary>Accepts a case whose files are already in place under their hashes.</summary>
    /// <returns>The record, and whether an earlier submission had brought it.</returns>
    /// <exception cref="CaseConflictException">The key was accepted with other files.</exception>
    Task<(CaseRecord Case, bool AlreadyStored)> AcceptAsync(CaseKey key, IReadOnlyList<CaseFile> files, CancellationToken stopping);

    /// <summary>Finds a case by name.</summary>
    Task<CaseRecord?> FindAsync(CaseKey key, CancellationToken stopping);

    /// <summary>Cases without a result, oldest first.</summary>
    Task<IReadOnlyList<CaseRecord>> WaitingAsync(long after, int count, CancellationToken stopping);

    /// <summary>How many cases have no result.</summary>
    Task<int> CountWaitingAsync(CancellationToken stopping);

    /// <summary>Counts an attempt before it is begun, so that a case that ends the process is known by it.</summary>
    Task BeginAttemptAsync(long id, CancellationToken stopping);

    /// <summary>Takes that attempt back: the case was not finished, and not by its own fault.</summary>
    Task HandBackAsync(long id, CancellationToken stopping);

    /// <summary>Counts an attempt at one paper before it is begun, so that the paper that ends the process is known.</summary>
    /// <returns>Attempts before this one, and what ended the last; null where the process itself ended.</returns>
    Task<(int Before, string? Problem)> BeginPaperAsync(long id, string paper, CancellationToken stopping);

    /// <summary>Takes a paper's attempts back, where it was read or not by its own fault; or notes what ended this one.</summary>
    Task EndPaperAsync(long id, string paper, string? problem, CancellationToken stopping);

    /// <summary>The paper that was being read when a case's last attempt ended; null where none was.</summary>
    Task<string?> FindPaperInHandAsync(long id, CancellationToken stopping);

    /// <summary>Gives a case its result, with its divergences. Does nothing where it has one.</summary>
    /// <returns>The result that stands.</returns>
    Task<CaseResult> FinishAsync(long id, CaseOutcome outcome, CancellationToken stopping);

    /// <summary>The result of a case.</summary>
    Task<CaseResult?> FindResultAsync(CaseKey key, CancellationToken stopping);

    /// <summary>Results after a cursor, in order.</summary>
    Task<IReadOnlyList<CaseResult>> ResultsAfterAsync(long sequence, int count, CancellationToken stopping);

    /// <summary>One case as a list shows it.</summary>
    Task<CaseSummary?> FindSummaryAsync(long id, CancellationToken stopping);

    /// <summary>Cases, newest first.</summary>
    Task<IReadOnlyList<CaseSummary>> ListAsync(long? before, int count, CancellationToken stopping);

    /// <summary>Cases and scans that name the same container and have not been held against each other, in order of the scans' results.</summary>
    Task<IReadOnlyList<(CaseResult Case, ScanResult Scan)>> OpenPairsAsync(int count, CancellationToken stopping);

    /// <summary>Results of a case's scans that are before a sequence, in order.</summary>
    Task<IReadOnlyList<ScanResult>> ScansBeforeAsync(long caseId, long sequence, CancellationToken stopping);

    /// <summary>
    /// Records what a scan showed of a case, with its divergences, and what that says of other pairs. Does nothing where that
    /// was recorded before.
    /// </summary>
    Task RecordImageAsync(long caseId, long scanId, ImageEvidence evidence, IReadOnlyList<JudgedAnew> others, CancellationToken stopping);

    /// <summary>
    /// Containers that other declarations, of other bills of lading, declare with a heading and no other one, as the latest scan
    /// showed each inside; the latest first.
    /// </summary>
    /// <param name="heading">Four digits of the HS.</param>
    /// <param name="caseId">The case that is judged: none of its containers is among them.</param>
    /// <param name="bill">Its bill of lading; null without one.</param>
    /// <param name="model">SHA-256 of the model that looked: what another one saw is not comparable.</param>
    /// <param name="most">How many.</param>
    /// <param name="stopping">Ends it.</param>
    Task<IReadOnlyList<KnownContents>> ContentsOfHeadingAsync(string heading, long caseId, string? bill, string model, int most, CancellationToken stopping);

    /// <summary>The containers of a lot, as the latest scan showed each inside; the latest first.</summary>
    /// <param name="bill">Bill of lading.</param>
    /// <param name="subheading">Six digits of the HS.</param>
    /// <param name="model">SHA-256 of the model that looked.</param>
    /// <param name="most">How many.</param>
    /// <param name="stopping">Ends it.</param>
    Task<IReadOnlyList<KnownContents>> LotAsync(string bill, string subheading, string model, int most, CancellationToken stopping);

    /// <summary>How many containers a lot has by what was declared so far.</summary>
    Task<int> CountLotAsync(string bill, string subheading, CancellationToken stopping);

    /// <summary>What scans showed of a case, in order of the scans' arrival.</summary>
    Task<IReadOnlyList<(ScanRecord Scan, ImageEvidence Evidence)>> ImagesAsync(long caseId, CancellationToken stopping);

    /// <summary>Cases other than one that declare a container.</summary>
    Task<bool> IsDeclaredElsewhereAsync(long caseId, string number, CancellationToken stopping);

    /// <summary>Divergences after a cursor, in order.</summary>
    Task<IReadOnlyList<StoredDivergence>> DivergencesAfterAsync(long sequence, int count, CancellationToken stopping);

    /// <summary>Divergences of a declaration, in order.</summary>
    Task<IReadOnlyList<StoredDivergence>> DivergencesOfDeclarationAsync(string declarationId, CancellationToken stopping);

    /// <summary>Divergences of declarations and scans that name a container, in order.</summary>
    Task<IReadOnlyList<StoredDivergence>> DivergencesOfContainerAsync(string number, CancellationToken stopping);

    /// <summary>Divergences that a scan showed, in order.</summary>
    Task<IReadOnlyList<StoredDivergence>> DivergencesOfScanAsync(long scanId, CancellationToken stopping);

    /// <summary>One divergence.</summary>
    Task<StoredDivergence?> FindDivergenceAsync(long sequence, CancellationToken stopping);

    /// <summary>Records a feedback beside the earlier ones.</summary>
    /// <exception cref="NotKnownException">There is no such case, or no such element in it.</exception>
    /// <exception cref="CasePendingException">The case has no result yet.</exception>
    Task<Feedback> GiveFeedbackAsync(NewFeedback feedback, CancellationToken stopping);

    /// <summary>The feedback on a case, earliest first.</summary>
    Task<IReadOnlyList<Feedback>> FeedbackAsync(CaseKey key, CancellationToken stopping);

    /// <summary>Feedback after a cursor with what it was said of, in order.</summary>
    Task<IReadOnlyList<(Feedback Feedback, StoredElement Element)>> FeedbackAfterAsync(long sequence, int count, CancellationToken stopping);

    /// <summary>The audit trail of a case, earliest first: when, who, what, and a word for a person.</summary>
    Task<IReadOnlyList<CaseAuditEntry>> AuditAsync(CaseKey key, CancellationToken stopping);
}

/// <summary>One line of a case's audit trail. Lines are only ever added.</summary>
/// <param name="Sequence">Position in the trail.</param>
/// <param name="At">When.</param>
/// <param name="Who">The caller, or <c>service</c>.</param>
/// <param name="Action"><c>accepted</c>, <c>finished</c>, <c>refused</c>, <c>failed</c>, <c>compared</c>, <c>feedback</c>.</param>
/// <param name="Detail">For a person.</param>
internal sealed record CaseAuditEntry(long Sequence, DateTimeOffset At, string Who, string Action, string Detail);
