using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Tests.Imaging;

public sealed class SampleLevelsTests
{
    [Fact]
    public void Of_ASmallPlane_IsItsInterpolatedPercentile()
    {
        ushort[] plane = [.. Enumerable.Range(0, 1001).Select(i => (ushort)(i * 29 % 1001 * 60))];
        Assert.Equal(0.99 * 1000 * 60, SampleLevels.Of(plane, 77).Air, 0.01);
    }

    [Theory]
    [InlineData(4096, 1024)]
    [InlineData(4000, 1001)]
    [InlineData(70_000, 60)]
    public void Of_ALargePlane_SeesEveryColumn(int width, int height)
    {
        // 2 % of the columns are air.
        ushort[] plane = [.. Enumerable.Range(0, width * height).Select(i => (ushort)(i % width % 50 == 7 ? 60_000 : 30_000))];
        Assert.Equal(60_000, SampleLevels.Of(plane, width).Air, 0.01);
    }

    [Fact]
    public void Of_ADarkPlane_CanBeDividedBy() => Assert.InRange(SampleLevels.Of(new ushort[100], 10).Air, 60, 70);

    [Fact]
    public void Of_DarkGreyAndClearParts_TellsTheirShares()
    {
        // Of ten columns three are dark, five clear, two grey.
        ushort[] plane = [.. Enumerable.Range(0, 1000).Select(i => (ushort)((i % 10) switch { < 3 => 300, < 8 => 59_900, _ => 30_000 }))];
        SampleLevels levels = SampleLevels.Of(plane, 10);
        Assert.Equal(59_900, levels.Air);
        Assert.Equal(0.3, levels.Dark, 1e-9);
        Assert.Equal(0.5, levels.Clear, 1e-9);
    }
}
