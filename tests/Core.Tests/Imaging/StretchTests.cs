using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Tests.Imaging;

public sealed class StretchTests
{
    [Theory]
    [InlineData(64, 32, 16, 8)]
    [InlineData(61, 37, 16, 8)]
    [InlineData(595, 229, 101, 17)]
    [InlineData(16, 8, 16, 8)]
    [InlineData(7, 5, 16, 8)]
    [InlineData(5, 61, 16, 8)]
    [InlineData(61, 5, 16, 8)]
    [InlineData(1, 1, 16, 8)]
    [InlineData(4096, 3, 16, 8)]
    public void Window_AnySize_MatchesTheDefinition(int width, int height, int targetWidth, int targetHeight)
    {
        ushort[] plane = Noise(width * height);
        var target = new float[targetWidth * targetHeight];

        Stretch.Window(plane, width, new PixelBox(0, 0, width, height), 65535, target, targetWidth);

        for (int y = 0; y < targetHeight; y++)
        {
            for (int x = 0; x < targetWidth; x++)
            {
                Assert.Equal(Defined(plane, width, height, x, y, targetWidth, targetHeight), target[(y * targetWidth) + x], 2e-6);
            }
        }
    }

    [Fact]
    public void Window_PartOfAPlane_EqualsThatPartCutOut()
    {
        ushort[] plane = Noise(50 * 40);
        var window = new PixelBox(7, 11, 29, 23);
        ushort[] cut = new ushort[window.Width * window.Height];
        for (int y = 0; y < window.Height; y++)
        {
            Array.Copy(plane, ((window.Y + y) * 50) + window.X, cut, y * window.Width, window.Width);
        }

        var inPlace = new float[16 * 8];
        var cutOut = new float[16 * 8];
        StretchMapping mapping = Stretch.Window(plane, 50, window, 65535, inPlace, 16);
        Stretch.Window(cut, 29, new PixelBox(0, 0, 29, 23), 65535, cutOut, 16);

        Assert.Equal(cutOut, inPlace);
        Assert.Equal(window, mapping.Covers);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(65535, 1)]
    public void Window_OfOneLevel_IsThatLevelExactly(ushort level, float expected)
    {
        ushort[] plane = new ushort[333 * 77];
        Array.Fill(plane, level);
        var target = new float[32 * 16];
        Stretch.Window(plane, 333, new PixelBox(0, 0, 333, 77), 65535, target, 32);
        Assert.All(target, value => Assert.Equal(expected, value, 1e-6));
    }

    [Fact]
    public void Window_BrighterThanAir_IsClippedBeforeTheMean()
    {
        // Half the samples at half the air level, half far above it.
        ushort[] plane = [.. Enumerable.Range(0, 64 * 64).Select(i => (ushort)(i % 2 == 0 ? 20_000 : 65_535))];
        var target = new float[16 * 16];
        Stretch.Window(plane, 64, new PixelBox(0, 0, 64, 64), 40_000, target, 16);
        Assert.All(target, value => Assert.Equal(0.75, value, 1e-6));
    }

    [Fact]
    public void Mapping_ThereAndBack_IsTheSamePlace()
    {
        var mapping = new StretchMapping(new PixelBox(120, 34, 777, 333));
        foreach (double x in new[] { 120, 120.5, 500.25, 897 })
        {
            Assert.Equal(x, mapping.X(mapping.ShareX(x)), 1e-9);
        }

        foreach (double y in new[] { 34, 100.125, 367 })
        {
            Assert.Equal(y, mapping.Y(mapping.ShareY(y)), 1e-9);
        }
    }

    // The definition, pixel by pixel and in double: what AxisTaps and the two passes must amount to.
    private static double Defined(ushort[] plane, int width, int height, int x, int y, int targetWidth, int targetHeight)
    {
        double sum = 0;
        for (int sy = 0; sy < height; sy++)
        {
            double down = Weight(sy, y, height, targetHeight);
            for (int sx = 0; down > 0 && sx < width; sx++)
            {
                sum += down * Weight(sx, x, width, targetWidth) * plane[(sy * width) + sx] / 65535.0;
            }
        }

        return sum;
    }

    private static double Weight(int pixel, int target, int source, int targets)
    {
        double scale = (double)source / targets;
        if (source >= targets)
        {
            double covered = Math.Min(pixel + 1, (target + 1) * scale) - Math.Max(pixel, target * scale);
            return Math.Max(0, covered) / scale;
        }

        double centre = Math.Clamp(((target + 0.5) * scale) - 0.5, 0, source - 1);
        return Math.Max(0, 1 - Math.Abs(pixel - centre));
    }

    private static ushort[] Noise(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (ushort)random.Next(65536))];
    }
}
