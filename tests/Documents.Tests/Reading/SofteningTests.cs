using VisionInspection.Documents.Reading.Preparation;

namespace VisionInspection.Documents.Tests.Reading;

public class SofteningTests
{
    [Fact]
    public void Of_OneBlackDot_SpreadsAsTheBinomialFilterBothWays()
    {
        byte[] page = [.. Enumerable.Repeat((byte)255, 49)];
        page[24] = 0;
        byte[] soft = Softening.Of(page, 7, 7);

        // 255 less 255 · 6 · 6 / 256 in the middle, 6 · 4 beside it, 1 · 1 in the corner two away; rounded twice.
        Assert.InRange(soft[24], 255 - 37, 255 - 35);
        Assert.InRange(soft[25], 255 - 25, 255 - 23);
        Assert.Equal(soft[25], soft[17]);
        Assert.Equal(254, soft[8]);
        Assert.Equal(255, soft[0]);
    }

    [Fact]
    public void Of_EvenPage_StaysAsItIs() => Assert.All(Softening.Of([.. Enumerable.Repeat((byte)0, 12)], 4, 3), grey => Assert.Equal(0, grey));
}
