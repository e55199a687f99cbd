using VisionInspection.ImagingFormats;
using VisionInspection.Service.Inspection;

namespace VisionInspection.Service.Tests.Inspection;

public class PlateKeyTests
{
    [Theory]
    [InlineData("AB 123-cd", "AB123CD")]
    [InlineData("  b–MW.4711 ", "BMW4711")]
    [InlineData("沪A·12345", "沪A12345")]
    [InlineData("ＡＢ１２３", "AB123")]
    public void Of_OneVehicleWrittenInMoreWays_OneKey(string read, string key) => Assert.Equal(key, PlateKey.Of(new Conveyance(read, [])));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("A1B")]
    [InlineData("UNKNOWN")]
    [InlineData("0000000")]
    [InlineData("AB?23CD")]
    [InlineData("AB*123")]
    [InlineData("AB123\ud800")]
    [InlineData("12345678901234567")]
    public void Of_NoWholePlate_None(string? read) => Assert.Null(PlateKey.Of(new Conveyance(read, [])));

    [Theory]
    [InlineData(.79, null)]
    [InlineData(.8, "AB123CD")]
    [InlineData(null, "AB123CD")]
    public void Of_Confidence_DecidesWhereTheFormatHasOne(double? confidence, string? key) =>
        Assert.Equal(key, PlateKey.Of(new Conveyance("AB 123 CD", []) { PlateConfidence = confidence }));

    [Fact]
    public void Of_NoConveyance_None() => Assert.Null(PlateKey.Of(null));
}
