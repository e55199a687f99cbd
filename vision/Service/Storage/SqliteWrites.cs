using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage;

/// <summary>
/// What the store writes; each method is the content of one transaction. It looks before it inserts: an insert that is
/// refused would still use up a number, and leave a gap.
/// </summary>
internal static class SqliteWrites
{
    /// <summary>Records how much of an upload is durable.</summary>
    public static int SaveUpload(SqliteConnection writer, UploadProgress progress)
    {
        UploadHeader header = progress.Header;
        return writer.Execute(
            "INSERT INTO uploads (station, scan_id, sha256, size, file_name, media_type, durable_offset, updated_ms)"
            + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (station, scan_id) DO UPDATE SET sha256 = $3,"
            + " size = $4, file_name = $5, media_type = $6, durable_offset = $7, updated_ms = $8",
            header.Key.Station,
            header.Key.ScanId,
            header.Sha256,
            header.Size,
            header.FileName,
            header.MediaType,
            progress.DurableOffset,
            progress.UpdatedAt.ToUnixTimeMilliseconds());
    }

    /// <summary>Accepts a scan, or finds that it was accepted before.</summary>
    public static (ScanRecord Scan, bool IsNew) Accept(SqliteConnection writer, UploadHeader header, DateTimeOffset now)
    {
        ScanKey key = header.Key;
        const string ByKey = $"SELECT {SqliteRows.ScanColumns} FROM scans s WHERE s.station = $1 AND s.scan_id = $2";
        writer.Execute("DELETE FROM uploads WHERE station = $1 AND scan_id = $2", key.Station, key.ScanId);
        if (writer.Query(SqliteRows.Scan, ByKey, key.Station, key.ScanId) is [ScanRecord earlier])
        {
            return (earlier, false);
        }

        writer.Execute(
            "INSERT INTO scans (station, scan_id, sha256, size, file_name, media_type, received_ms)"
            + " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            key.Station,
            key.ScanId,
            header.Sha256,
            header.Size,
            header.FileName,
            header.MediaType,
            now.ToUnixTimeMilliseconds());
        ScanRecord scan = writer.Query(SqliteRows.Scan, ByKey, key.Station, key.ScanId)[0];
        Trail(writer, scan.Id, now, key.Station, "accepted", $"{header.FileName}, {header.Size} bytes, SHA-256 {header.Sha256}");
        return (scan, true);
    }

    /// <summary>Gives a scan its result, or finds that it has one.</summary>
    public static (ScanResult Result, bool IsNew) Finish(SqliteConnection writer, long id, ScanOutcome outcome, DateTimeOffset now)
    {
        const string ById =
            $"SELECT {SqliteRows.ResultColumns} FROM results r JOIN scans s ON s.id = r.scan WHERE s.id = $1";
        if (writer.Query(SqliteRows.Result, ById, id) is [ScanResult earlier])
        {
            return (earlier, false);
        }

        writer.Execute(
            "INSERT INTO results (scan, finished_ms, outcome) VALUES ($1, $2, $3)",
            id,
            now.ToUnixTimeMilliseconds(),
            JsonSerializer.Serialize(outcome, StorageJson.Default.ScanOutcome));
        writer.Execute("UPDATE scans SET state = $2 WHERE id = $1", id, (int)outcome.State);
        Cases.CaseWrites.NameContainers(writer, id, outcome);
        if (outcome.Plate is string plate)
        {
            writer.Execute("INSERT INTO scan_plates (scan, plate) VALUES ($1, $2)", id, plate);
        }

        string action = outcome.State switch
        {
            ScanState.Done => "finished",
            ScanState.Refused => "refused",
            _ => "failed",
        };
        Trail(writer, id, now, "service", action, outcome.Refusal?.Message ?? outcome.Failure?.Message ?? "");
        return (writer.Query(SqliteRows.Result, ById, id)[0], true);
    }

    /// <summary>Records a decision.</summary>
    public static Decision Decide(SqliteConnection writer, long scan, NewDecision decision, DateTimeOffset now)
    {
        long decidedMs = now.ToUnixTimeMilliseconds();
        long sequence = writer.Scalar<long>(
            "INSERT INTO decisions (scan, officer, verdict, reason, decided_ms) VALUES ($1, $2, $3, $4, $5)"
            + " RETURNING sequence",
            scan,
            decision.Officer,
            (int)decision.Verdict,
            decision.Reason,
            decidedMs);
        Trail(writer, scan, now, decision.Caller, "decided", $"{decision.Officer}: {decision.Verdict}. {decision.Reason}");
        return new Decision(
            sequence,
            decision.Key,
            decision.Officer,
            decision.Verdict,
            decision.Reason,
            DateTimeOffset.FromUnixTimeMilliseconds(decidedMs));
    }

    /// <summary>Adds a line to the audit trail.</summary>
    public static int Trail(
        SqliteConnection writer, long scan, DateTimeOffset at, string who, string action, string detail) =>
        writer.Execute(
            "INSERT INTO audit (at_ms, who, action, scan, detail) VALUES ($1, $2, $3, $4, $5)",
            at.ToUnixTimeMilliseconds(),
            who,
            action,
            scan,
            detail);
}
