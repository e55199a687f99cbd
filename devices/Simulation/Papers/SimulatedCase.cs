namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>A declaration, its papers, and what was planted in them.</summary>
/// <param name="Seed">Equal seeds give equal cases.</param>
/// <param name="Declaration">The declaration, JSON under the names of the WCO Data Model.</param>
/// <param name="Declared">What is declared, by path, written as in <see cref="SimulatedPaper.Printed"/>.</param>
/// <param name="Papers">The papers.</param>
/// <param name="Planted">The divergences planted in papers.</param>
public sealed record SimulatedCase(
    ulong Seed, ReadOnlyMemory<byte> Declaration, IReadOnlyDictionary<string, string> Declared, IReadOnlyList<SimulatedPaper> Papers, IReadOnlyList<PlantedDivergence> Planted)
{
    /// <summary>What was declared wrongly on purpose, once for every paper that shows it; empty unless it was asked for.</summary>
    public IReadOnlyList<PlantedDivergence> Misdeclared { get; init; } = [];

    /// <summary>
    /// Whether a paper contradicts the declaration at a path: what was planted and what follows from it (a changed price
    /// changes amount and total). Null where the paper says nothing there.
    /// </summary>
    /// <param name="paper">One of the papers.</param>
    /// <param name="path">Path of a declared element.</param>
    public bool? Differs(SimulatedPaper paper, string path)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Printed.TryGetValue(path, out string? printed) && Declared.TryGetValue(path, out string? declared) ? printed != declared : null;
    }
}
