using VisionInspection.Declarations;

namespace VisionInspection.Declarations.Tests.Findings;

public class DivergenceTests
{
    [Theory]
    [InlineData(Comparison.Different, true)]
    [InlineData(Comparison.Missing, true)]
    [InlineData(Comparison.Similar, false)]
    [InlineData(Comparison.NotLegible, false)]
    public void Of_Comparison_IsADivergenceOnlyWhereTheWitnessContradicts(Comparison outcome, bool diverges)
    {
        var element = new ComparedElement
        {
            Kind = ElementKinds.Fullness,
            Element = DeclarationPaths.Container(0),
            Declared = "empty",
            Observed = "loaded",
            Outcome = outcome,
            Score = 0.97,
            Sentence = "Container CSQU3054383 is loaded; declared empty.",
            Witness = new Witness(WitnessKind.Image, "gate 4", new string('a', 64), null, "side", new WitnessBox(1, 2, 3, 4)),
        };

        Divergence? divergence = Divergence.Of(element);

        Assert.Equal(diverges ? "fullness:Declaration/GoodsShipment/Consignment/TransportEquipment[1]:aaaaaaaaaaaa" : null, divergence?.Id);
    }
}
