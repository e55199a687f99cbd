namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>What cases look like.</summary>
public sealed record PaperSimulatorOptions
{
    /// <summary>Share of cases with nothing planted.</summary>
    public double CleanShare { get; init; } = 0.25;

    /// <summary>Divergences planted in a case that has some, at most one in each paper.</summary>
    public int MostPlanted { get; init; } = 3;

    /// <summary>Share of papers, of those with nothing planted, that leave out one thing they should say.</summary>
    public double LeftOutShare { get; init; } = 0.12;

    /// <summary>Lines of the longest invoices.</summary>
    public int LongestInvoice { get; init; } = 24;

    /// <summary>Stamps and signatures on some papers.</summary>
    public bool Marks { get; init; } = true;

    /// <summary>Instead of those, stamps of coloured ink and a signature by ballpoint on every page, for colour scans.</summary>
    public bool ColouredMarks { get; init; }

    /// <summary>Name of the one layout to use; null for all.</summary>
    public string? Layout { get; init; }
}
