using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Stages;

namespace VisionInspection.Core.Tests.Stages;

public sealed class CropPicturesTests
{
    private const int Width = 32;
    private const int Height = 16;
    private const float Air = 60000;

    [Theory]
    [InlineData(32, 16)]
    [InlineData(101, 57)]
    [InlineData(640, 17)]
    public void TryHalve_WindowThatShrank_IsWhatAStretchGives(int width, int height)
    {
        ushort[] plane = new ushort[width * height];
        var random = new Random(5);
        for (int i = 0; i < plane.Length; i++)
        {
            plane[i] = (ushort)random.Next(ushort.MaxValue + 1);
        }

        var window = new PixelBox(0, 0, width, height);
        var pictures = new CropPictures(2, Width * Height, Width);
        Stretch.Window(plane, width, window, Air, pictures.Of(1), Width);
        float[] stretched = new float[Width * Height / 4];
        Stretch.Window(plane, width, window, Air, stretched, Width / 2);

        float[] halved = new float[stretched.Length];
        Assert.True(pictures.TryHalve(1, window, halved, Width / 2));

        Assert.All(halved.Zip(stretched), pair => Assert.Equal(pair.Second, pair.First, 2e-6));
    }

    [Theory]
    [InlineData(31, 16, 16)]
    [InlineData(32, 15, 16)]
    [InlineData(64, 32, 8)]
    public void TryHalve_InterpolatedOrNotHalfTheSize_IsRefused(int width, int height, int targetWidth)
    {
        var pictures = new CropPictures(1, Width * Height, Width);

        Assert.False(pictures.TryHalve(0, new PixelBox(0, 0, width, height), new float[Width * Height / 4], targetWidth));
    }
}
