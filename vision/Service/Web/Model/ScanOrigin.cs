namespace VisionInspection.Service.Web.Model;

/// <summary>What the scan's file says of its making.</summary>
/// <param name="Format">Format it was read from.</param>
/// <param name="Site">Where the scanner stands; empty where not said.</param>
/// <param name="Scanner">Maker, model and energies in one line; null where not said.</param>
/// <param name="Started">Start of the scan.</param>
/// <param name="Plate">Licence plate as read.</param>
/// <param name="Remarks">What was odd but not wrong.</param>
/// <param name="PriorResults">What the scanner itself had found.</param>
internal sealed record ScanOrigin(
    string Format,
    string Site,
    string? Scanner,
    DateTimeOffset? Started,
    string? Plate,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<PriorEntry> PriorResults);

/// <summary>A finding that was already in the file.</summary>
/// <param name="Algorithm">What found it.</param>
/// <param name="Verdict"><c>alarm</c>, <c>clear</c> or <c>unknown</c>.</param>
internal sealed record PriorEntry(string Algorithm, string Verdict);
