using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Stages;

namespace VisionInspection.Core.Tests.Stages;

public sealed class CropWindowTests
{
    private static readonly CropWindow Margins = new(0.1, 0.2, 0.3);

    [Fact]
    public void Around_ABoxInTheMiddle_GrowsByItsMarginsOutward() =>
        Assert.Equal(
            new PixelBox(89, 38, 123, 77),
            Margins.Around(new SourceBox(100, 48.5, 201.5, 99), 400, 300));

    [Fact]
    public void Around_ABoxAtTheBorder_StaysInTheView() =>
        Assert.Equal(new PixelBox(0, 0, 400, 300), Margins.Around(new SourceBox(1, 1, 399, 299), 400, 300));

    [Theory]
    [InlineData(-20, -20, -10, -10)]
    [InlineData(500, 500, 600, 600)]
    public void ToPixels_ABoxBesideTheView_IsStillAPixelInIt(double left, double top, double right, double bottom)
    {
        PixelBox box = new SourceBox(left, top, right, bottom).ToPixels(400, 300);
        Assert.InRange(box.X, 0, 399);
        Assert.InRange(box.Y, 0, 299);
        Assert.InRange(box.X + box.Width, box.X + 1, 400);
        Assert.InRange(box.Y + box.Height, box.Y + 1, 300);
    }
}
