using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VisionInspection.Service.Cases;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>
/// What the store of cases writes; each method is the content of one transaction, or a part of one. It looks before it
/// inserts: an insert that is refused would still use up a number, and leave a gap.
/// </summary>
internal static class CaseWrites
{
    /// <summary>Accepts a case, or finds that it was accepted before.</summary>
    public static (CaseRecord Case, bool IsNew) Accept(SqliteConnection writer, CaseKey key, IReadOnlyList<CaseFile> files, DateTimeOffset now)
    {
        const string ByKey = $"SELECT {CaseRows.CaseColumns} FROM cases c WHERE c.submitter = $1 AND c.case_id = $2";
        if (writer.Query(CaseRows.Case, ByKey, key.Submitter, key.CaseId) is [CaseRecord earlier])
        {
            return (earlier, false);
        }

        writer.Execute(
            "INSERT INTO cases (submitter, case_id, files, received_ms) VALUES ($1, $2, $3, $4)",
            key.Submitter,
            key.CaseId,
            JsonSerializer.Serialize(files, CaseJson.Default.IReadOnlyListCaseFile),
            now.ToUnixTimeMilliseconds());
        CaseRecord accepted = writer.Query(CaseRows.Case, ByKey, key.Submitter, key.CaseId)[0];
        Trail(writer, accepted.Id, now, key.Submitter, "accepted", string.Join("; ", files.Select(file => $"{file.Name}, {file.Size} bytes, SHA-256 {file.Sha256}")));
        return (accepted, true);
    }

    /// <summary>Counts an attempt at a paper; what ended the one before is told and forgotten.</summary>
    public static (int Before, string? Problem) BeginPaper(SqliteConnection writer, long id, string paper)
    {
        IReadOnlyList<(int Attempts, string? Problem)> earlier = writer.Query(
            row => (row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)),
            "SELECT attempts, problem FROM case_reading WHERE cas = $1 AND paper = $2",
            id,
            paper);
        writer.Execute(
            "INSERT INTO case_reading (cas, paper, attempts) VALUES ($1, $2, 1)"
            + " ON CONFLICT (cas, paper) DO UPDATE SET attempts = attempts + 1, problem = NULL",
            id,
            paper);
        return earlier.Count == 0 ? (0, null) : earlier[0];
    }

    /// <summary>Gives a case its result with its divergences, or finds that it has one.</summary>
    public static (CaseResult Result, bool IsNew) Finish(SqliteConnection writer, long id, CaseOutcome outcome, DateTimeOffset now)
    {
        const string ById = $"SELECT {CaseRows.ResultColumns} FROM case_results cr JOIN cases c ON c.id = cr.cas WHERE c.id = $1";
        if (writer.Query(CaseRows.Result, ById, id) is [CaseResult earlier])
        {
            return (earlier, false);
        }

        writer.Execute(
            "INSERT INTO case_results (cas, finished_ms, outcome) VALUES ($1, $2, $3)",
            id,
            now.ToUnixTimeMilliseconds(),
            JsonSerializer.Serialize(outcome, CaseJson.Default.CaseOutcome));
        writer.Execute(
            "UPDATE cases SET state = $2, declaration_id = $3 WHERE id = $1", id, (int)outcome.State, outcome.Comparison?.DeclarationId);
        if (outcome.Comparison is { } comparison)
        {
            foreach (string number in comparison.Containers.Distinct(StringComparer.Ordinal))
            {
                writer.Execute("INSERT INTO case_containers (number, cas) VALUES ($1, $2)", number, id);
            }

            foreach (DeclaredGoods goods in (comparison.Goods ?? []).Where(goods => goods.Heading is not null))
            {
                writer.Execute(
                    "INSERT INTO case_goods (number, cas, container_path, heading, subheading, bill) VALUES ($1, $2, $3, $4, $5, $6)",
                    goods.Container,
                    id,
                    goods.ContainerPath,
                    goods.Heading,
                    goods.Subheading,
                    goods.Bill);
            }

            writer.Execute(
                "INSERT OR IGNORE INTO scan_cases (cas, scan) SELECT $1, sc.scan FROM scan_containers sc"
                + " JOIN case_containers cc ON cc.number = sc.number WHERE cc.cas = $1",
                id);
            Diverge(writer, id, null, comparison.Elements, comparison.Models, now);
        }

        string action = outcome.State switch
        {
            CaseState.Done => "finished",
            CaseState.Refused => "refused",
            _ => "failed",
        };
        Trail(writer, id, now, "service", action, outcome.Refusal?.Message ?? outcome.Failure?.Message ?? "");
        return (writer.Query(CaseRows.Result, ById, id)[0], true);
    }

    /// <summary>Part of a scan's result: its container numbers, and the cases that name one of them.</summary>
    public static void NameContainers(SqliteConnection writer, long scan, ScanOutcome outcome)
    {
        foreach (string number in outcome.ContainerNumbers())
        {
            writer.Execute("INSERT INTO scan_containers (number, scan) VALUES ($1, $2)", number, scan);
        }

        writer.Execute(
            "INSERT OR IGNORE INTO scan_cases (cas, scan) SELECT cc.cas, $1 FROM case_containers cc"
            + " JOIN scan_containers sc ON sc.number = cc.number WHERE sc.scan = $1",
            scan);
    }

    /// <summary>Records what a scan showed of a case, with what that says of other pairs, or finds that it was recorded.</summary>
    public static bool RecordImage(
        SqliteConnection writer, long id, long scan, ImageEvidence evidence, IReadOnlyList<JudgedAnew> others, DateTimeOffset now)
    {
        int open = writer.Execute(
            "UPDATE scan_cases SET evidence = $3 WHERE cas = $1 AND scan = $2 AND evidence IS NULL",
            id,
            scan,
            JsonSerializer.Serialize(evidence, CaseJson.Default.ImageEvidence));
        if (open == 0)
        {
            return false;
        }

        Diverge(writer, id, scan, evidence.Elements, [], now);
        int diverging = evidence.Elements.Count(element => element.Diverges);
        Trail(writer, id, now, "service", "compared", evidence.Problem
            ?? string.Create(CultureInfo.InvariantCulture, $"with scan {scan}: {evidence.Elements.Count} elements, {diverging} diverge"));
        foreach (JudgedAnew other in others)
        {
            JudgeAnew(writer, other, now);
        }

        return true;
    }

    // A pair that is still open sees all of its lot when its turn comes. A divergence that was told stays told: the feed only
    // grows, and an officer may have acted on it. The element says how it stands now, the trail when that changed.
    private static void JudgeAnew(SqliteConnection writer, JudgedAnew judged, DateTimeOffset now)
    {
        IReadOnlyList<ImageEvidence> kept = writer.Query(
            row => JsonSerializer.Deserialize(row.GetString(0), CaseJson.Default.ImageEvidence)!,
            "SELECT evidence FROM scan_cases WHERE cas = $1 AND scan = $2 AND evidence IS NOT NULL",
            judged.Case,
            judged.Scan);
        if (kept.Count == 0)
        {
            return;
        }

        StoredElement? before = kept[0].Elements.FirstOrDefault(element => element.Id == judged.Element.Id);
        StoredElement after = judged.Element with { Basis = judged.Element.Basis! with { Map = judged.Element.Basis.Map ?? before?.Basis?.Map } };
        ImageEvidence evidence = kept[0] with { Elements = [.. kept[0].Elements.Where(element => element.Id != after.Id), after] };
        writer.Execute(
            "UPDATE scan_cases SET evidence = $3 WHERE cas = $1 AND scan = $2",
            judged.Case,
            judged.Scan,
            JsonSerializer.Serialize(evidence, CaseJson.Default.ImageEvidence));
        if (writer.Scalar<long>("SELECT count(*) FROM divergences WHERE cas = $1 AND element_id = $2", judged.Case, after.Id) == 0)
        {
            Diverge(writer, judged.Case, judged.Scan, [after], [], now);
        }

        if (before?.Diverges != after.Diverges)
        {
            Trail(writer, judged.Case, now, "service", "compared", $"judged anew: {after.Compared.Sentence}");
        }
    }

    /// <summary>Records a feedback.</summary>
    public static Feedback GiveFeedback(SqliteConnection writer, long id, NewFeedback feedback, DateTimeOffset now)
    {
        long givenMs = now.ToUnixTimeMilliseconds();
        long sequence = writer.Scalar<long>(
            "INSERT INTO feedback (cas, element_id, action, corrected, reason, officer, given_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)"
            + " RETURNING sequence",
            id,
            feedback.ElementId,
            (int)feedback.Action,
            feedback.Corrected,
            feedback.Reason,
            feedback.Officer,
            givenMs);
        string said = feedback.Corrected is null ? $"{feedback.Action}" : $"{feedback.Action} to {feedback.Corrected}";
        Trail(writer, id, now, feedback.Caller, "feedback", $"{feedback.Officer}: {said}: {feedback.ElementId}. {feedback.Reason}");
        return new Feedback(
            sequence,
            feedback.Key,
            feedback.ElementId,
            feedback.Action,
            feedback.Corrected,
            feedback.Reason,
            feedback.Officer,
            DateTimeOffset.FromUnixTimeMilliseconds(givenMs));
    }

    private static void Diverge(
        SqliteConnection writer,
        long id,
        long? scan,
        IEnumerable<StoredElement> elements,
        IReadOnlyList<Core.Findings.ModelIdentity> ofPapers,
        DateTimeOffset now)
    {
        foreach (StoredElement element in elements.Where(element => element.Diverges))
        {
            var content = new DivergenceContent(element, element.Basis?.Models ?? ofPapers, element.Basis?.Threshold);
            writer.Execute(
                "INSERT INTO divergences (cas, scan, element_id, recorded_ms, content) VALUES ($1, $2, $3, $4, $5)",
                id,
                scan,
                element.Id,
                now.ToUnixTimeMilliseconds(),
                JsonSerializer.Serialize(content, CaseJson.Default.DivergenceContent));
        }
    }

    private static void Trail(SqliteConnection writer, long id, DateTimeOffset at, string who, string action, string detail) =>
        writer.Execute(
            "INSERT INTO case_audit (at_ms, who, action, cas, detail) VALUES ($1, $2, $3, $4, $5)",
            at.ToUnixTimeMilliseconds(),
            who,
            action,
            id,
            detail);
}
