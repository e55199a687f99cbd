namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>A divergence between one paper and the declaration, made on purpose on either side.</summary>
/// <param name="Kind">Stable word, as the matching calls it: <c>quantity</c>, <c>party</c>, <c>missing-item</c>, ...</param>
/// <param name="Paper">Name of the paper's file.</param>
/// <param name="Element">Path of the declared element.</param>
/// <param name="Declared">What is declared; null for goods that nobody declared.</param>
/// <param name="Printed">What the paper says; null for goods it leaves out.</param>
public sealed record PlantedDivergence(string Kind, string Paper, string Element, string? Declared, string? Printed);
