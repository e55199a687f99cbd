using System.Globalization;
using VisionInspection.Declarations;

namespace VisionInspection.Declarations.Tests.Findings;

public class UnitCodesTests
{
    [Theory]
    [InlineData("TNE", "KGM", "1000")]
    [InlineData("DZN", "C62", "12")]
    [InlineData("LBR", "KGM", "0.45359237")]
    [InlineData("KGM", "C62", null)]
    [InlineData("???", "C62", null)]
    public void Factor_BetweenTwoUnits_ConvertsWithinADimensionOnly(string from, string to, string? factor) =>
        Assert.Equal(factor is null ? null : decimal.Parse(factor, CultureInfo.InvariantCulture), UnitCodes.Factor(from, to));
}
