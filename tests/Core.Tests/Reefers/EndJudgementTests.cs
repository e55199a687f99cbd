using VisionInspection.Core.Findings;
using VisionInspection.Core.Reefers;

namespace VisionInspection.Core.Tests.Reefers;

public sealed class EndJudgementTests
{
    // Two hot patches of 4 x 3 cells: the hotter one on the right is answered with, the other is left out.
    private static readonly EndJudgement Judged = new(
        2, [.. new float[] { 3, -9, -9, 9 }, .. new float[] { 3, -9, 8, 4 }, .. new float[] { -9, -9, 2, -9 }], 4, new PixelBox(100, 50, 41, 30));

    [Fact]
    public void HotRegion_OfTwoPatches_IsTheHotterOneDownToHalfItsLogOdds()
    {
        Assert.Equal((3, 0), Judged.Hottest());
        Assert.Equal(new PixelBox(130, 50, 11, 10), Judged.HotRegion());
        var flatter = Judged with { Evidence = [.. Judged.Evidence.Select(e => Math.Min(e, 6))] };
        Assert.Equal(new PixelBox(120, 50, 21, 20), flatter.HotRegion());
    }

    [Fact]
    public void Pixels_OfAllCells_AreTheWindow() => Assert.Equal(Judged.Window, Judged.Pixels(0, 0, 4, 3));
}
