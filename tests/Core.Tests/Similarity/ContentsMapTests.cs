using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;

namespace VisionInspection.Core.Tests.Similarity;

public sealed class ContentsMapTests
{
    private const int Across = 20;
    private const int Down = 6;

    [Fact]
    public void Of_AContainerWithOneStrangeCell_IsHottestThere()
    {
        ContentsCells odd = Cells(0.1f);
        odd.Values[(3 * Across) + 7] = 5;
        SaliencyMap map = ContentsMap.Of(odd, [Cells(0.1f), Cells(0.1f), Cells(0.2f)], usual: 0.01);

        Assert.Equal((Across, Down), (map.Width, map.Height));
        Assert.Equal((3 * Across) + 7, Array.IndexOf(map.Values, (byte)255));
        Assert.Equal(1, map.Values.Count(value => value > 20));
    }

    [Fact]
    public void Of_AContainerLikeTheOthers_StaysFaint() =>
        Assert.True(ContentsMap.Of(Cells(0.1f), [Cells(0.12f), Cells(0.1f), Cells(0.1f)], usual: 0.01).Values.Max() < 40);

    [Fact]
    public void Inspect_ALoadedContainer_IsEmbeddedAndAnEmptyOneIsNot()
    {
        using var models = new ArithmeticModels();
        InspectionResult result = models.Pipeline.Inspect(
            [TestScans.Of(600, 200, TestScans.Train(600, 200, (0.1, 0.45, true), (0.5, 0.85, false)))], CancellationToken.None)[0];

        ContentsEmbedding contents = result.Containers[0].Contents!;
        Assert.Equal(VectorIndex.Dimensions, contents.Vector.Length);
        Assert.Equal((Across, Down, VectorIndex.Dimensions * Across * Down), (contents.Cells!.Width, contents.Cells.Height, contents.Cells.Values.Length));
        Assert.True(contents.Cells.Covers.X <= result.Containers[0].Box.X);
        Assert.Null(result.Containers[1].Contents);

        // The arithmetic model's first channel is attenuation: highest in the cells of the block.
        int densest = Array.IndexOf(contents.Cells.Values, contents.Cells.Values[..(Across * Down)].Max());
        Assert.InRange((densest % Across) + 0.5, 0.38 * Across, 0.62 * Across);
    }

    private static ContentsCells Cells(float value) =>
        new(Across, Down, [.. Enumerable.Repeat(value, VectorIndex.Dimensions * Across * Down)], new PixelBox(0, 0, 200, 60));
}
