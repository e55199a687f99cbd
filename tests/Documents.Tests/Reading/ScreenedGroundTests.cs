using VisionInspection.Documents.Reading.Preparation;

namespace VisionInspection.Documents.Tests.Reading;

public class ScreenedGroundTests
{
    private const int Width = 320;
    private const int Height = 160;

    [Theory]
    [InlineData(0.04)]
    [InlineData(0.15)]
    [InlineData(0.3)]
    public void Without_ScatteredDots_GoAndStrokesInThemStay(double share)
    {
        var random = new Random(5);
        byte[] page = [.. Enumerable.Range(0, Width * Height).Select(at => (byte)(at / Width is >= 40 and < 80 && random.NextDouble() < share ? 0 : 255))];
        bool[] stroke = [.. page.Select((_, at) => at / Width is >= 50 and < 70 && at % Width % 20 is 9 or 10 or 11)];
        byte[] faxed = [.. page.Select((grey, at) => stroke[at] ? (byte)0 : grey)];

        byte[] clean = ScreenedGround.Without(faxed, Width, Height);

        int kept = Enumerable.Range(0, clean.Length).Count(at => stroke[at] && clean[at] == 0);
        int left = Enumerable.Range(0, clean.Length).Count(at => !stroke[at] && clean[at] == 0);
        Assert.InRange(kept, 0.95 * stroke.Count(one => one), stroke.Count(one => one));
        Assert.InRange(left, 0, 0.25 * page.Count(grey => grey == 0));
    }

    [Fact]
    public void Without_PrintWithDust_StaysAsItIs()
    {
        var random = new Random(7);
        byte[] page = [.. Enumerable.Range(0, Width * Height).Select(at => (byte)((at / Width % 20 < 10 && at % 8 < 2) || random.NextDouble() < 0.0006 ? 0 : 255))];

        Assert.Equal(page, ScreenedGround.Without(page, Width, Height));
    }
}
