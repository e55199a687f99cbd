using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web.Cases.Model;
using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web.Cases;

/// <summary>What is stored of a case to what the page shows of it.</summary>
internal static class CaseEntries
{
    /// <summary>The entry of a case in the list.</summary>
    /// <param name="summary">What is stored.</param>
    /// <param name="reading">How far its reading has come; null where it is not in hand.</param>
    public static CaseEntry Of(CaseSummary summary, ReadingProgress? reading)
    {
        CaseComparison? comparison = summary.Result?.Outcome.Comparison;
        return new CaseEntry(
            summary.Case.Id.ToString(CultureInfo.InvariantCulture),
            summary.Case.Id,
            summary.Case.Key.CaseId,
            summary.Case.Key.Submitter,
            summary.Case.ReceivedAt,
            summary.Case.State switch
            {
                CaseState.Done => "done",
                CaseState.Refused => "refused",
                CaseState.Failed => "failed",
                _ => "waiting",
            },
            comparison?.DeclarationId,
            reading is null ? null : new ReadingEntry(reading.Paper, reading.Number, reading.PagesRead, reading.Pages),
            summary.Case.Papers.Count(),
            comparison?.Papers.Count(paper => paper.Refusal is not null) ?? 0,
            summary.Divergences,
            summary.Judged);
    }

    /// <summary>The detail of a case.</summary>
    /// <param name="summary">What is stored.</param>
    /// <param name="reading">How far its reading has come; null where it is not in hand.</param>
    /// <param name="images">What scans showed of it.</param>
    /// <param name="feedback">What officers said, earliest first.</param>
    public static CaseDetail Of(
        CaseSummary summary, ReadingProgress? reading, IReadOnlyList<(ScanRecord Scan, ImageEvidence Evidence)> images, IReadOnlyList<Feedback> feedback)
    {
        string address = string.Create(CultureInfo.InvariantCulture, $"/api/papers/{summary.Case.Id}");
        CaseOutcome? outcome = summary.Result?.Outcome;
        ILookup<string, FeedbackEntry> said = feedback.ToLookup(each => each.ElementId, Of);
        IReadOnlyList<StoredPaper> papers = outcome?.Comparison?.Papers ?? [];
        IEnumerable<ElementEntry> ofPapers = (outcome?.Comparison?.Elements ?? []).Select(element => Of(element, address, said) with
        {
            Paper = IndexOf(papers, paper => paper.Sha256 == element.Compared.Witness.Sha256 && paper.Name == element.Compared.Witness.Name),
        });
        IEnumerable<ElementEntry> ofScans = images.SelectMany((image, scan) =>
            image.Evidence.Elements.Select(element => Of(element, address, said) with { Scan = scan, Evidence = Evidence(address, element) }));
        return new CaseDetail(
            CaseEntries.Of(summary, reading),
            FileOf(summary.Case.Declaration, address, 0),
            RefusalOf(outcome),
            [.. (outcome?.Comparison?.Remarks ?? []).Select(remark => new RemarkEntry(remark.Kind, remark.Path, null, null, remark.Message))],
            [.. papers.Select((paper, index) => Of(paper, summary.Case.Files[index + 1], address, index))],
            [.. images.Select(image => new CaseScanEntry(
                image.Scan.Id.ToString(CultureInfo.InvariantCulture), image.Scan.Key.ScanId, image.Scan.Key.Station, image.Evidence.Problem))],
            [.. ofPapers, .. ofScans],
            [.. (outcome?.Comparison?.Models ?? []).Select(Of)]);
    }

    /// <summary>The word for an outcome on the page.</summary>
    public static string Word(Comparison outcome) => outcome switch
    {
        Comparison.Equal => "equal",
        Comparison.EqualNormalised => "equal-normalised",
        Comparison.Similar => "similar",
        Comparison.Different => "different",
        Comparison.Missing => "missing",
        _ => "not-legible",
    };

    /// <summary>The feedback that a word stands for; null for any other word.</summary>
    public static FeedbackAction? ActionOf(string? word) => word switch
    {
        "confirm" => FeedbackAction.Confirm,
        "reject" => FeedbackAction.Reject,
        "correct" => FeedbackAction.Correct,
        _ => null,
    };

    private static ElementEntry Of(StoredElement element, string address, ILookup<string, FeedbackEntry> said)
    {
        ComparedElement compared = element.Compared;
        return new ElementEntry
        {
            Id = element.Id,
            Kind = compared.Kind,
            Element = compared.Element,
            Declared = compared.Declared,
            Observed = compared.Observed,
            Outcome = Word(compared.Outcome),
            Score = compared.Score,
            Threshold = element.Basis?.Threshold,
            Models = [.. (element.Basis?.Models ?? []).Select(Of)],
            Tolerance = compared.Tolerance,
            Sentence = compared.Sentence,
            Page = compared.Witness.Page,
            Box = compared.Witness.Box is { } box ? [box.X, box.Y, box.Width, box.Height] : null,
            Evidence = compared.Witness.Box is null ? null : Evidence(address, element),
            Feedback = [.. said[element.Id]],
        };
    }

    private static ModelEntry Of(ModelIdentity model) => new(model.Name, model.Version, model.Sha256);

    private static string Evidence(string address, StoredElement element) => $"{address}/evidence?element={Uri.EscapeDataString(element.Id)}";

    private static PaperEntry Of(StoredPaper paper, CaseFile file, string address, int index) => new(
        FileOf(file, address, index + 1),
        paper.Kind,
        paper.KindConfidence,
        paper.Refusal,
        [.. paper.Pages.Select(page => new PageEntry(
            page.Number,
            page.Width,
            page.Height,
            string.Create(CultureInfo.InvariantCulture, $"{address}/documents/{index}/pages/{page.Number}")))],
        [.. paper.Fields.Select(field => new FieldEntry(
            field.Name,
            field.Value,
            field.Printed,
            field.Confidence,
            field.Page,
            field.Box is { } box ? [box.X, box.Y, box.Width, box.Height] : null,
            field.Witnesses))],
        [.. paper.Remarks.Select(Of)]);

    private static RemarkEntry Of(ReadingRemark remark) => new(
        remark.Kind, null, remark.Page, remark.Box is { } box ? [box.X, box.Y, box.Width, box.Height] : null, remark.Message);

    private static FeedbackEntry Of(Feedback feedback) => new(
        feedback.Action switch
        {
            FeedbackAction.Confirm => "confirm",
            FeedbackAction.Reject => "reject",
            _ => "correct",
        },
        feedback.Corrected,
        feedback.Reason,
        feedback.Officer,
        feedback.GivenAt);

    private static InputFile FileOf(CaseFile file, string address, int index) => new(
        file.Name, file.Size, file.Sha256, string.Create(CultureInfo.InvariantCulture, $"{address}/files/{index}"));

    private static RefusalEntry? RefusalOf(CaseOutcome? outcome) => outcome switch
    {
        { Refusal: { } refusal } => new RefusalEntry(refusal.Field, refusal.Offset, refusal.Message),
        { Failure: { } failure } => new RefusalEntry(null, null, $"{failure.Message} (tried {failure.Attempts} times)"),
        _ => null,
    };

    private static int? IndexOf(IReadOnlyList<StoredPaper> papers, Func<StoredPaper, bool> matches)
    {
        for (int i = 0; i < papers.Count; i++)
        {
            if (matches(papers[i]))
            {
                return i;
            }
        }

        return null;
    }
}
