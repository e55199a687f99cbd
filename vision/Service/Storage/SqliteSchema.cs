using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage;

/// <summary>The tables, and the settings that make a commit durable.</summary>
internal static class SqliteSchema
{
    // Raised with every change of the tables; a database from a newer version is refused rather than guessed at.
    private const long Version = 4;

    // A scan's id is its order of arrival, a result's sequence the cursor of Watch. AUTOINCREMENT never hands out a
    // number twice, and a number taken by a transaction that is rolled back is free again: no gaps.
    private const string Tables = """
        CREATE TABLE scans (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            station TEXT NOT NULL,
            scan_id TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            file_name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            received_ms INTEGER NOT NULL,
            state INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            UNIQUE (station, scan_id)
        ) STRICT;
        CREATE INDEX scans_waiting ON scans (id) WHERE state = 0;

        CREATE TABLE results (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            scan INTEGER NOT NULL UNIQUE REFERENCES scans (id),
            finished_ms INTEGER NOT NULL,
            outcome TEXT NOT NULL
        ) STRICT;

        CREATE TABLE decisions (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            scan INTEGER NOT NULL REFERENCES scans (id),
            officer TEXT NOT NULL,
            verdict INTEGER NOT NULL,
            reason TEXT NOT NULL,
            decided_ms INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX decisions_scan ON decisions (scan);

        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at_ms INTEGER NOT NULL,
            who TEXT NOT NULL,
            action TEXT NOT NULL,
            scan INTEGER NOT NULL REFERENCES scans (id),
            detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_scan ON audit (scan);

        CREATE TABLE uploads (
            station TEXT NOT NULL,
            scan_id TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            file_name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            durable_offset INTEGER NOT NULL,
            updated_ms INTEGER NOT NULL,
            PRIMARY KEY (station, scan_id)
        ) STRICT, WITHOUT ROWID;
        """;

    // Vehicles whose plate was surely read, by its key. Results of before version 4 do not know theirs: such scans are not in it.
    private const string Plates = """
        CREATE TABLE scan_plates (
            scan INTEGER PRIMARY KEY REFERENCES scans (id),
            plate TEXT NOT NULL
        ) STRICT;
        CREATE INDEX scan_plates_plate ON scan_plates (plate, scan);

        """;

    /// <summary>Opens the one connection that writes, and makes the tables where there are none.</summary>
    /// <param name="database">The database file.</param>
    /// <exception cref="InvalidDataException">The file is from a newer version.</exception>
    public static SqliteConnection OpenWriter(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = false,
        }.ToString());
        connection.Open();

        // FULL forces the log to disk at every commit; WAL's usual NORMAL would lose the last ones in a power cut.
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        switch (connection.Scalar<long>("PRAGMA user_version"))
        {
            case 0:
                Change(connection, Tables + Cases.CaseSchema.Tables + Cases.CaseSchema.Goods + Plates);
                break;
            case 1:
                Change(connection, Cases.CaseSchema.Tables + Cases.CaseSchema.FromVersion1 + Cases.CaseSchema.Goods + Plates);
                break;
            case 2:
                Change(connection, Cases.CaseSchema.Goods + Plates);
                break;
            case 3:
                Change(connection, Plates);
                break;
            case Version:
                break;
            case long other:
                throw new InvalidDataException($"{database} has schema {other}; this version knows up to {Version}.");
        }

        return connection;
    }

    // Whole or not at all: the version is part of the transaction.
    private static void Change(SqliteConnection connection, string tables)
    {
        using SqliteTransaction change = connection.BeginTransaction();
        connection.Execute(tables + "PRAGMA user_version = 4");
        change.Commit();
    }
}
