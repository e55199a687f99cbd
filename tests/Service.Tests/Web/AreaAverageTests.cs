using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Tests.Web;

public sealed class AreaAverageTests
{
    [Fact]
    public void Reduce_ByWholeFactor_IsTheMeanOfEachBlock()
    {
        ushort[] fourByTwo = [0, 100, 1000, 3000, 200, 300, 5000, 7000];

        Assert.Equal([150, 4000], AreaAverage.Reduce(fourByTwo, 4, 2, 2, 1, CancellationToken.None));
    }

    [Fact]
    public void Reduce_ByBrokenFactor_CountsSharedCellsByTheirShare()
    {
        // Three cells into two: the middle one belongs half to each.
        Assert.Equal([100, 500], AreaAverage.Reduce([0, 300, 600], 3, 1, 2, 1, CancellationToken.None));
    }

    [Theory]
    [InlineData(1237, 211, 400, 68)]
    [InlineData(97, 1003, 13, 134)]
    public void Reduce_AnySize_KeepsTheMean(int width, int height, int newWidth, int newHeight)
    {
        var random = new Random(7);
        ushort[] samples = [.. Enumerable.Range(0, width * height).Select(_ => (ushort)random.Next(65_536))];

        ushort[] small = AreaAverage.Reduce(samples, width, height, newWidth, newHeight, CancellationToken.None);

        Assert.Equal(newWidth * newHeight, small.Length);
        Assert.Equal(samples.Average(sample => sample), small.Average(sample => sample), tolerance: 2.0);
    }

    [Fact]
    public void Reduce_ToTheSameSize_ChangesNothing()
    {
        ushort[] samples = [1, 2, 65_535, 4, 0, 6];

        Assert.Equal(samples, AreaAverage.Reduce(samples, 3, 2, 3, 2, CancellationToken.None));
    }
}
