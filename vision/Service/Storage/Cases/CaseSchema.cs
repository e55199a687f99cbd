namespace VisionInspection.Service.Storage.Cases;

/// <summary>The tables of cases: declarations, their papers, and what contradicts them.</summary>
internal static class CaseSchema
{
    // scan_containers and case_containers meet in scan_cases: a pair is written with whichever side comes second, in the
    // same transaction, and is open until it has been compared.
    public const string Tables = """
        CREATE TABLE scan_containers (
            number TEXT NOT NULL,
            scan INTEGER NOT NULL REFERENCES scans (id),
            PRIMARY KEY (number, scan)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cases (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            submitter TEXT NOT NULL,
            case_id TEXT NOT NULL,
            files TEXT NOT NULL,
            received_ms INTEGER NOT NULL,
            state INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            declaration_id TEXT,
            UNIQUE (submitter, case_id)
        ) STRICT;
        CREATE INDEX cases_waiting ON cases (id) WHERE state = 0;
        CREATE INDEX cases_declaration ON cases (declaration_id);

        CREATE TABLE case_reading (
            cas INTEGER NOT NULL REFERENCES cases (id),
            paper TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            problem TEXT,
            PRIMARY KEY (cas, paper)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE case_containers (
            number TEXT NOT NULL,
            cas INTEGER NOT NULL REFERENCES cases (id),
            PRIMARY KEY (number, cas)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE case_results (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            cas INTEGER NOT NULL UNIQUE REFERENCES cases (id),
            finished_ms INTEGER NOT NULL,
            outcome TEXT NOT NULL
        ) STRICT;

        CREATE TABLE scan_cases (
            cas INTEGER NOT NULL REFERENCES cases (id),
            scan INTEGER NOT NULL REFERENCES scans (id),
            evidence TEXT,
            PRIMARY KEY (cas, scan)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX scan_cases_open ON scan_cases (scan, cas) WHERE evidence IS NULL;

        CREATE TABLE divergences (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            cas INTEGER NOT NULL REFERENCES cases (id),
            scan INTEGER REFERENCES scans (id),
            element_id TEXT NOT NULL,
            recorded_ms INTEGER NOT NULL,
            content TEXT NOT NULL,
            UNIQUE (cas, element_id)
        ) STRICT;
        CREATE INDEX divergences_scan ON divergences (scan);

        CREATE TABLE feedback (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            cas INTEGER NOT NULL REFERENCES cases (id),
            element_id TEXT NOT NULL,
            action INTEGER NOT NULL,
            corrected TEXT,
            reason TEXT NOT NULL,
            officer TEXT NOT NULL,
            given_ms INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX feedback_case ON feedback (cas);

        CREATE TABLE case_audit (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at_ms INTEGER NOT NULL,
            who TEXT NOT NULL,
            action TEXT NOT NULL,
            cas INTEGER NOT NULL REFERENCES cases (id),
            detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX case_audit_case ON case_audit (cas);

        """;

    /// <summary>
    /// What is declared to be in each container, for the look of its contents. A lot is what one bill of lading and one
    /// subheading have in common. Cases from before there was this table are not in it: their declarations would have to be read again.
    /// </summary>
    public const string Goods = """
        CREATE TABLE case_goods (
            number TEXT NOT NULL,
            cas INTEGER NOT NULL REFERENCES cases (id),
            container_path TEXT NOT NULL,
            heading TEXT NOT NULL,
            subheading TEXT,
            bill TEXT,
            PRIMARY KEY (number, cas)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX case_goods_heading ON case_goods (heading);
        CREATE INDEX case_goods_lot ON case_goods (bill, subheading) WHERE bill IS NOT NULL AND subheading IS NOT NULL;

        """;

    /// <summary>Scans that were inspected before there were cases are found by their containers all the same.</summary>
    public const string FromVersion1 = """
        INSERT OR IGNORE INTO scan_containers
            SELECT json_extract(c.value, '$.number'), r.scan
            FROM results r, json_each(r.outcome, '$.inspection.containers') c
            WHERE json_extract(c.value, '$.number') IS NOT NULL;

        """;
}
