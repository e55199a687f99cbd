using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>Rows to records. The column lists here and the positions below belong together.</summary>
internal static class CaseRows
{
    /// <summary>Columns of <see cref="Case"/>, of a table named <c>c</c>.</summary>
    public const string CaseColumns = "c.id, c.submitter, c.case_id, c.files, c.received_ms, c.state, c.attempts";

    /// <summary>Columns of <see cref="Result"/>, of <c>c</c> and of case results named <c>cr</c>.</summary>
    public const string ResultColumns = CaseColumns + ", cr.sequence, cr.finished_ms, cr.outcome";

    /// <summary>Columns of <see cref="Summary"/>, of <c>c</c> and <c>cr</c>.</summary>
    public const string SummaryColumns = ResultColumns
        + ", (SELECT count(*) FROM divergences d WHERE d.cas = c.id)"
        + ", (SELECT count(*) FROM divergences d WHERE d.cas = c.id AND EXISTS"
        + " (SELECT 1 FROM feedback f WHERE f.cas = c.id AND f.element_id = d.element_id))";

    /// <summary>Columns and tables of <see cref="Divergence"/>; the scan's come last.</summary>
    public const string Divergences = $"SELECT {CaseColumns}, d.sequence, c.declaration_id, d.recorded_ms, d.content, {SqliteRows.ScanColumns}"
        + " FROM divergences d JOIN cases c ON c.id = d.cas LEFT JOIN scans s ON s.id = d.scan";

    /// <summary>Columns of <see cref="Feedback"/>, of <c>c</c> and of feedback named <c>f</c>.</summary>
    public const string FeedbackColumns =
        "f.sequence, c.submitter, c.case_id, f.element_id, f.action, f.corrected, f.reason, f.officer, f.given_ms";

    private const int ResultStart = 7;
    private const int ScanStart = 11;

    /// <summary>A case.</summary>
    public static CaseRecord Case(SqliteDataReader row) => new(
        row.GetInt64(0),
        new CaseKey(row.GetString(1), row.GetString(2)),
        JsonSerializer.Deserialize(row.GetString(3), CaseJson.Default.IReadOnlyListCaseFile)!,
        SqliteRows.Time(row, 4),
        (CaseState)row.GetInt32(5),
        row.GetInt32(6));

    /// <summary>A result with its case.</summary>
    public static CaseResult Result(SqliteDataReader row) => new(
        row.GetInt64(ResultStart),
        Case(row),
        SqliteRows.Time(row, ResultStart + 1),
        JsonSerializer.Deserialize(row.GetString(ResultStart + 2), CaseJson.Default.CaseOutcome)!);

    /// <summary>A case with what there is of a result.</summary>
    public static CaseSummary Summary(SqliteDataReader row) => new(
        Case(row), row.IsDBNull(ResultStart) ? null : Result(row), row.GetInt32(ResultStart + 3), row.GetInt32(ResultStart + 4));

    /// <summary>A divergence.</summary>
    public static StoredDivergence Divergence(SqliteDataReader row) => new(
        row.GetInt64(ResultStart),
        Case(row),
        row.GetString(ResultStart + 1),
        row.IsDBNull(ScanStart) ? null : SqliteRows.Scan(row, ScanStart),
        SqliteRows.Time(row, ResultStart + 2),
        JsonSerializer.Deserialize(row.GetString(ResultStart + 3), CaseJson.Default.DivergenceContent)!);

    /// <summary>A feedback.</summary>
    public static Feedback Feedback(SqliteDataReader row) => new(
        row.GetInt64(0),
        new CaseKey(row.GetString(1), row.GetString(2)),
        row.GetString(3),
        (FeedbackAction)row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        SqliteRows.Time(row, 8));

    /// <summary>A line of the trail: sequence, at_ms, who, action, detail.</summary>
    public static CaseAuditEntry Audit(SqliteDataReader row) => new(
        row.GetInt64(0), SqliteRows.Time(row, 1), row.GetString(2), row.GetString(3), row.GetString(4));
}
