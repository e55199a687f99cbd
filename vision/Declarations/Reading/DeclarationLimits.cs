namespace VisionInspection.Declarations;

/// <summary>What a declaration may cost to read. A real one stays far below.</summary>
public sealed record DeclarationLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static DeclarationLimits Default { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Elements inside elements.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Elements and attributes in all.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>Elements of one name beside each other: goods items, containers, seals.</summary>
    public int MaxRepeats { get; init; } = 9_999;

    /// <summary>Characters of one value.</summary>
    public int MaxText { get; init; } = 4_096;
}
