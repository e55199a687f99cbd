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

    /// <summary>Columns and tables of <see cref="Contents"/>; $1 is the SHA-256 of the model that looked.</summary>
    public const string ContentsOfGoods = $"SELECT {SqliteRows.ScanColumns}, g.cas, g.number, g.container_path, c.value"
        + " FROM case_goods g JOIN scan_containers sc ON sc.number = g.number JOIN scans s ON s.id = sc.scan JOIN results r ON r.scan = s.id,"
        + " json_each(r.outcome, '$.inspection.containers') c WHERE json_extract(c.value, '$.number') = g.number"
        + " AND json_extract(c.value, '$.contents.vector') IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(r.outcome, '$.inspection.models') m"
        + " WHERE json_extract(m.value, '$.sha256') = $1)";

    private const int ResultStart = 7;
    private const int GoodsStart = 10;
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

    /// <summary>What a declared container looks like inside.</summary>
    public static KnownContents Contents(SqliteDataReader row) => new(
        row.GetInt64(GoodsStart),
        row.GetString(GoodsStart + 1),
        row.GetString(GoodsStart + 2),
        SqliteRows.Scan(row),
        JsonSerializer.Deserialize(row.GetString(GoodsStart + 3), StorageJson.Default.ContainerFinding)!);

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
