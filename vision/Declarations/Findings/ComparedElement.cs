namespace VisionInspection.Declarations;

/// <summary>One declared element against one witness.</summary>
public sealed record ComparedElement
{
    /// <summary>What sort of element, a word of <see cref="ElementKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Path of the declared element, as <see cref="DeclarationPaths"/> writes it; of its place where nothing is declared.</summary>
    public required string Element { get; init; }

    /// <summary>The declared value, as a person would write it; null where nothing is declared.</summary>
    public required string? Declared { get; init; }

    /// <summary>What the witness shows; null where it shows nothing.</summary>
    public required string? Observed { get; init; }

    /// <summary>How the two stand to each other.</summary>
    public required Comparison Outcome { get; init; }

    /// <summary>How sure the outcome is, 0 to 1: a probability only where the witness's scores are calibrated.</summary>
    public required double Score { get; init; }

    /// <summary>The tolerance used, in words; null where none was.</summary>
    public string? Tolerance { get; init; }

    /// <summary>What a person would write: "Invoice line 3: 240 pieces; declared 24."</summary>
    public required string Sentence { get; init; }

    /// <summary>Who shows it, and where.</summary>
    public required Witness Witness { get; init; }
}
