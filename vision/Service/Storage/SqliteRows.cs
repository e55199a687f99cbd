using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage;

/// <summary>Rows to records. The column lists here and the positions below belong together.</summary>
internal static class SqliteRows
{
    /// <summary>Columns of <see cref="Scan(SqliteDataReader)"/>, of a table named <c>s</c>.</summary>
    public const string ScanColumns =
        "s.id, s.station, s.scan_id, s.sha256, s.size, s.file_name, s.media_type, s.received_ms, s.state, s.attempts";

    /// <summary>Columns of <see cref="Result(SqliteDataReader)"/>, of <c>s</c> and of results named <c>r</c>.</summary>
    public const string ResultColumns = ScanColumns + ", r.sequence, r.finished_ms, r.outcome";

    /// <summary>Columns of <see cref="Summary"/>, of <c>s</c>, <c>r</c> and of decisions named <c>d</c>.</summary>
    public const string SummaryColumns =
        ResultColumns + ", d.sequence, d.officer, d.verdict, d.reason, d.decided_ms";

    private const int ResultStart = 10;
    private const int DecisionStart = 13;

    /// <summary>A scan.</summary>
    public static ScanRecord Scan(SqliteDataReader row) => Scan(row, 0);

    /// <summary>A scan, its columns from a position on.</summary>
    public static ScanRecord Scan(SqliteDataReader row, int start) => new(
        row.GetInt64(start),
        new UploadHeader(
            new ScanKey(row.GetString(start + 1), row.GetString(start + 2)),
            row.GetString(start + 3),
            row.GetInt64(start + 4),
            row.GetString(start + 5),
            row.GetString(start + 6)),
        Time(row, start + 7),
        (ScanState)row.GetInt32(start + 8),
        row.GetInt32(start + 9));

    /// <summary>A result with its scan.</summary>
    public static ScanResult Result(SqliteDataReader row) => Result(row, 0);

    /// <summary>A result with its scan, its columns from a position on.</summary>
    public static ScanResult Result(SqliteDataReader row, int start) => new(
        row.GetInt64(start + ResultStart),
        Scan(row, start),
        Time(row, start + ResultStart + 1),
        JsonSerializer.Deserialize(row.GetString(start + ResultStart + 2), StorageJson.Default.ScanOutcome)!);

    /// <summary>A scan with what there is of result and decision.</summary>
    public static ScanSummary Summary(SqliteDataReader row)
    {
        ScanRecord scan = Scan(row);
        return new ScanSummary(
            scan,
            row.IsDBNull(ResultStart) ? null : Result(row),
            row.IsDBNull(DecisionStart) ? null : Decision(row, DecisionStart, scan.Key));
    }

    /// <summary>A decision, its columns in the order of <see cref="SummaryColumns"/> from a position on.</summary>
    public static Decision Decision(SqliteDataReader row, int start, ScanKey key) => new(
        row.GetInt64(start),
        key,
        row.GetString(start + 1),
        (DecisionVerdict)row.GetInt32(start + 2),
        row.GetString(start + 3),
        Time(row, start + 4));

    /// <summary>An upload: station, scan_id, sha256, size, file_name, media_type, durable_offset, updated_ms.</summary>
    public static UploadProgress Upload(SqliteDataReader row) => new(
        new UploadHeader(
            new ScanKey(row.GetString(0), row.GetString(1)), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5)),
        row.GetInt64(6),
        Time(row, 7));

    /// <summary>A line of the trail: sequence, at_ms, who, action, detail.</summary>
    public static AuditEntry Audit(SqliteDataReader row, ScanKey key) => new(
        row.GetInt64(0), Time(row, 1), row.GetString(2), row.GetString(3), key, row.GetString(4));

    /// <summary>A time in milliseconds.</summary>
    public static DateTimeOffset Time(SqliteDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
