using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Tests.Web;

public sealed class PictureSizeTests
{
    [Theory]
    [InlineData(4096, 1024, 1400, 1400, 350)]
    [InlineData(600, 200, 1400, 600, 200)]
    [InlineData(65_535, 1, 100, 100, 1)]
    public void Of_AnyView_IsAsWideAsAskedAndNeverLarger(int width, int height, int asked, int newWidth, int newHeight) =>
        Assert.Equal(new PictureSize(newWidth, newHeight), PictureSize.Of(width, height, asked));

    [Fact]
    public void Of_LargestView_StaysWithinOneAnswer()
    {
        PictureSize size = PictureSize.Of(65_535, 65_535, 16_384);

        Assert.InRange((long)size.Width * size.Height, PictureSize.MostPixels * 99 / 100, PictureSize.MostPixels * 101 / 100);
    }
}
