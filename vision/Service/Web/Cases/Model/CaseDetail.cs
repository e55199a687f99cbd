using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web.Cases.Model;

/// <summary>All that the page shows of one case.</summary>
/// <param name="Summary">What the list says of it.</param>
/// <param name="Declaration">The declaration's file.</param>
/// <param name="Refusal">Why there is no comparison; null where there is one or one is on its way.</param>
/// <param name="Remarks">What was odd in the declaration.</param>
/// <param name="Papers">The papers, the refused among them.</param>
/// <param name="Scans">Scans of its containers.</param>
/// <param name="Elements">Every comparison, with papers and with scans.</param>
/// <param name="Models">What scored the comparisons with papers.</param>
internal sealed record CaseDetail(
    CaseEntry Summary,
    InputFile Declaration,
    RefusalEntry? Refusal,
    IReadOnlyList<RemarkEntry> Remarks,
    IReadOnlyList<PaperEntry> Papers,
    IReadOnlyList<CaseScanEntry> Scans,
    IReadOnlyList<ElementEntry> Elements,
    IReadOnlyList<ModelEntry> Models);

/// <summary>A sentence with its place.</summary>
/// <param name="Kind">Stable word for programs.</param>
/// <param name="Element">Path of the declared element; null for a paper.</param>
/// <param name="Page">Page of a paper; null for the whole of it, or a declaration.</param>
/// <param name="Box">x, y, width, height in pixels of the page; null for the whole page.</param>
/// <param name="Message">The sentence.</param>
internal sealed record RemarkEntry(string Kind, string? Element, int? Page, IReadOnlyList<int>? Box, string Message);

/// <summary>A paper.</summary>
/// <param name="File">Its file.</param>
/// <param name="Kind">Sort of paper; empty where refused.</param>
/// <param name="KindConfidence">0 to 1.</param>
/// <param name="Refusal">Why it could not be read; null where it was.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Fields">What was read off it.</param>
/// <param name="Remarks">What was noticed.</param>
internal sealed record PaperEntry(
    InputFile File,
    string Kind,
    double KindConfidence,
    string? Refusal,
    IReadOnlyList<PageEntry> Pages,
    IReadOnlyList<FieldEntry> Fields,
    IReadOnlyList<RemarkEntry> Remarks);

/// <summary>A page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Pixels across; 0 where it cannot be read.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Href">Its picture.</param>
internal sealed record PageEntry(int Number, int Width, int Height, string Href);

/// <summary>A value read off a paper.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">As understood.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Page">Page; null where it was not printed.</param>
/// <param name="Box">x, y, width, height in pixels of the page.</param>
/// <param name="Witnesses">What else speaks for it; null for nothing.</param>
internal sealed record FieldEntry(
    string Name, string Value, string Printed, double Confidence, int? Page, IReadOnlyList<int>? Box, string? Witnesses);

/// <summary>A scan that the declaration was held against.</summary>
/// <param name="Id">Its address under <c>/api/scans</c>.</param>
/// <param name="ScanId">The scanner's own identifier.</param>
/// <param name="Station">The station that sent it.</param>
/// <param name="Problem">Why nothing could be compared; null where it could.</param>
internal sealed record CaseScanEntry(string Id, string ScanId, string Station, string? Problem);

/// <summary>A compared element.</summary>
internal sealed record ElementEntry
{
    /// <summary>Names it within its case.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of element.</summary>
    public required string Kind { get; init; }

    /// <summary>Path of the declared element.</summary>
    public required string Element { get; init; }

    /// <summary>The declared value; null where nothing is declared.</summary>
    public required string? Declared { get; init; }

    /// <summary>What the witness shows; null where it shows nothing.</summary>
    public required string? Observed { get; init; }

    /// <summary><c>equal</c>, <c>equal-normalised</c>, <c>similar</c>, <c>different</c>, <c>missing</c> or <c>not-legible</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>How sure the outcome is, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>What the score was held against; null where nothing was, or the witness is a paper.</summary>
    public double? Threshold { get; init; }

    /// <summary>The models that had a part in a comparison with a scan.</summary>
    public IReadOnlyList<ModelEntry> Models { get; init; } = [];

    /// <summary>The tolerance used; null where none was.</summary>
    public required string? Tolerance { get; init; }

    /// <summary>The sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Which paper shows it, from 0; null for a scan.</summary>
    public int? Paper { get; init; }

    /// <summary>Which scan shows it, from 0; null for a paper.</summary>
    public int? Scan { get; init; }

    /// <summary>Page of the paper; null where no one page shows it.</summary>
    public int? Page { get; init; }

    /// <summary>x, y, width, height in pixels of the page or the view; null where no one spot shows it.</summary>
    public IReadOnlyList<int>? Box { get; init; }

    /// <summary>The spot as a picture; null where no one spot shows it.</summary>
    public string? Evidence { get; init; }

    /// <summary>What officers said of it, earliest first.</summary>
    public IReadOnlyList<FeedbackEntry> Feedback { get; init; } = [];
}

/// <summary>What an officer said of an element.</summary>
/// <param name="Action"><c>confirm</c>, <c>reject</c> or <c>correct</c>.</param>
/// <param name="Corrected">What the witness really shows; null unless corrected.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Officer">Who.</param>
/// <param name="Time">When it was recorded.</param>
internal sealed record FeedbackEntry(string Action, string? Corrected, string Reason, string Officer, DateTimeOffset Time);

/// <summary>A feedback as the page sends it.</summary>
/// <param name="Element">The element's id.</param>
/// <param name="Action"><c>confirm</c>, <c>reject</c> or <c>correct</c>.</param>
/// <param name="Corrected">What the witness really shows; needed to correct.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Officer">Who.</param>
internal sealed record FeedbackRequest(string? Element, string? Action, string? Corrected, string? Reason, string? Officer);
