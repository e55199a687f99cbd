namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>One paper to draw: of which trade, in what language and layout.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Trade">What it says; altered where a divergence is planted.</param>
/// <param name="Planted">What was altered; null where it agrees with the declaration.</param>
internal sealed record PaperPlan(PaperKind Kind, Trade Trade, PlantedDivergence? Planted);
