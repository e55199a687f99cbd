namespace VisionInspection.Service.Storage.Cases;

/// <summary>A file of a case.</summary>
/// <param name="Name">Its name at the submitter, without path.</param>
/// <param name="Sha256">Hash of the whole file, lower-case hexadecimal.</param>
/// <param name="Size">Bytes in the whole file.</param>
internal sealed record CaseFile(string Name, string Sha256, long Size);

/// <summary>An accepted case.</summary>
/// <param name="Id">Position in the order of arrival.</param>
/// <param name="Key">Its name.</param>
/// <param name="Files">The declaration, then the papers.</param>
/// <param name="ReceivedAt">When it became durable.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often its reading was begun.</param>
internal sealed record CaseRecord(
    long Id, CaseKey Key, IReadOnlyList<CaseFile> Files, DateTimeOffset ReceivedAt, CaseState State, int Attempts)
{
    /// <summary>The declaration's file.</summary>
    public CaseFile Declaration => Files[0];

    /// <summary>The papers' files.</summary>
    public IEnumerable<CaseFile> Papers => Files.Skip(1);
}

/// <summary>Where an accepted case stands. The numbers are those of the database.</summary>
internal enum CaseState
{
    /// <summary>Durable, and waiting for its result.</summary>
    Received = 0,

    /// <summary>Read and compared.</summary>
    Done = 1,

    /// <summary>Its declaration is none that this product can read.</summary>
    Refused = 2,

    /// <summary>Reading it failed every time.</summary>
    Failed = 3,
}

/// <summary>The one result of a case.</summary>
/// <param name="Sequence">Position in the order of results: 1, 2, 3, ... without gaps.</param>
/// <param name="Case">The case.</param>
/// <param name="FinishedAt">When the result became durable.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record CaseResult(long Sequence, CaseRecord Case, DateTimeOffset FinishedAt, CaseOutcome Outcome);

/// <summary>A case as a list shows it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Result">Its result; null while it waits.</param>
/// <param name="Divergences">How many there are, from papers and from scans.</param>
/// <param name="Judged">Of how many of them an officer said something.</param>
internal sealed record CaseSummary(CaseRecord Case, CaseResult? Result, int Divergences, int Judged);
