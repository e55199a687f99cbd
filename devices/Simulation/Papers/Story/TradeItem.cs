namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>Goods of one trade.</summary>
/// <param name="Id">Names it through all papers, whatever is left out or put in: its number in the declaration, from 1; 0 for goods nobody declared.</param>
internal sealed record TradeItem(
    int Id, IReadOnlyList<string> Descriptions, string HsCode, decimal Quantity, string Unit, decimal Price, string Origin, decimal NetMass, decimal GrossMass, int Packages)
{
    public decimal Amount => Math.Round(Quantity * Price, 2);
}
