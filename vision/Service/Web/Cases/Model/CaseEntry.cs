namespace VisionInspection.Service.Web.Cases.Model;

/// <summary>A case in the list, and in the stream of changes.</summary>
/// <param name="Id">Its address under <c>/api/papers</c>.</param>
/// <param name="Order">Larger is newer.</param>
/// <param name="CaseId">The submitter's own identifier.</param>
/// <param name="Submitter">Who submitted it.</param>
/// <param name="Received">When it was durable.</param>
/// <param name="State"><c>waiting</c>, <c>done</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="DeclarationId">The declaration's own number; null while it is not read, or cannot be.</param>
/// <param name="Reading">How far its reading has come; null where it is not in hand.</param>
/// <param name="Papers">How many papers came with it.</param>
/// <param name="Refused">How many of them could not be read.</param>
/// <param name="Divergences">How many there are, from papers and from scans.</param>
/// <param name="Judged">Of how many of them an officer said something.</param>
internal sealed record CaseEntry(
    string Id,
    long Order,
    string CaseId,
    string Submitter,
    DateTimeOffset Received,
    string State,
    string? DeclarationId,
    ReadingEntry? Reading,
    int Papers,
    int Refused,
    int Divergences,
    int Judged);

/// <summary>How far the reading of a case has come.</summary>
/// <param name="Paper">Name of the paper in hand.</param>
/// <param name="Number">Its place among the papers, from 1.</param>
/// <param name="PagesRead">Pages of it that are read.</param>
/// <param name="Pages">Pages that it has; 0 until the first is read.</param>
internal sealed record ReadingEntry(string Paper, int Number, int PagesRead, int Pages);

/// <summary>Part of the list, newest first.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Next">Pass as <c>before</c> for the next part; null at the end.</param>
/// <param name="Change">Pass as <c>after</c> to the stream of changes.</param>
internal sealed record CasePage(IReadOnlyList<CaseEntry> Cases, string? Next, string Change);
