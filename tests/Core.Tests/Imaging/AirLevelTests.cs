using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Tests.Imaging;

public sealed class AirLevelTests
{
    [Fact]
    public void Of_ASmallPlane_IsItsInterpolatedPercentile()
    {
        ushort[] plane = [.. Enumerable.Range(0, 1001).Select(i => (ushort)(i * 29 % 1001 * 60))];
        Assert.Equal(0.99 * 1000 * 60, AirLevel.Of(plane, 77), 0.01);
    }

    [Theory]
    [InlineData(4096, 1024)]
    [InlineData(4000, 1001)]
    [InlineData(70_000, 60)]
    public void Of_ALargePlane_SeesEveryColumn(int width, int height)
    {
        // 2 % of the columns are air.
        ushort[] plane = [.. Enumerable.Range(0, width * height).Select(i => (ushort)(i % width % 50 == 7 ? 60_000 : 30_000))];
        Assert.Equal(60_000, AirLevel.Of(plane, width), 0.01);
    }

    [Fact]
    public void Of_ADarkPlane_CanBeDividedBy() => Assert.InRange(AirLevel.Of(new ushort[100], 10), 60, 70);
}
