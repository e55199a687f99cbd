using VisionInspection.Codecs;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Pictures;

public sealed class OverlayPictureTests(ArithmeticModels models) : IClassFixture<ArithmeticModels>
{
    private static readonly PictureLimits Limits = new(4096, 4096, 1 << 26);

    [Fact]
    public void Png_OfALoadedAndAnEmptyContainer_IsTheGoldenPicture()
    {
        byte[] drawn = Draw(TestScans.Of(700, 240, TestScans.Train(700, 240, (0.1, 0.45, true), (0.5, 0.85, false))));
        string golden = Path.Combine(Golden.Root, "tests", "golden", "pictures", "overlay.png");
        if (!File.Exists(golden))
        {
            File.WriteAllBytes(golden, drawn);
            Assert.Fail("There was no golden picture; look at the one just written and keep it if it is right.");
        }

        Picture expected = PictureDecoder.Decode(File.ReadAllBytes(golden), Limits);
        Picture actual = PictureDecoder.Decode(drawn, Limits);
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));

        // Rounding may differ by a level between processors; a moved box or letter differs by far more.
        int different = expected.Bytes.Zip(actual.Bytes).Count(pair => Math.Abs(pair.First - pair.Second) > 2);
        Assert.InRange(different, 0, expected.Bytes.Length / 10_000);
    }

    [Theory]
    [InlineData(64, 32)]
    [InlineData(8000, 100)]
    [InlineData(100, 8000)]
    public void Png_OfAnyShape_StaysWithinItsSize(int width, int height)
    {
        Picture drawn = PictureDecoder.Decode(Draw(TestScans.Of(width, height, (x, y) => (x + y) % 2)), Limits);
        Assert.InRange(drawn.Width, 960, 1600);
        Assert.InRange(drawn.Height, 16, 1700);
    }

    [Fact]
    public void Png_WithALongIdAndReason_KeepsThemInThePicture()
    {
        Scan scan = TestScans.Of(600, 200, (_, _) => 1) with { Id = new string('W', 4000) };
        InspectionResult result = Assert.Single(models.Pipeline.Inspect([scan], CancellationToken.None));
        InspectionResult wordy = result with { Findings = [new Finding("cannot-judge", "side", null, null, new string('x', 4000))] };
        Assert.NotEmpty(OverlayPicture.Png(scan.Views[0], wordy, new OverlayOptions()));
    }

    [Fact]
    public void HeatColours_FromNoneToMost_GetLighterAllTheWay()
    {
        double[] luma = [.. Enumerable.Range(0, 256).Select(i => Luma(HeatColours.Of((byte)i)))];
        for (int i = 8; i < 256; i++)
        {
            Assert.True(luma[i] > luma[i - 8], $"at {i}");
        }
    }

    [Fact]
    public void Width_OfATextTwiceAsHigh_IsTwiceAsWide() =>
        Assert.Equal(2 * StrokeFont.Width("LOADED 99.8 %", 10), StrokeFont.Width("LOADED 99.8 %", 20), 1e-9);

    private static double Luma(Rgb colour) => (0.2126 * colour.Red) + (0.7152 * colour.Green) + (0.0722 * colour.Blue);

    private byte[] Draw(Scan scan) => OverlayPicture.Png(
        scan.Views[0], Assert.Single(models.Pipeline.Inspect([scan], CancellationToken.None)), new OverlayOptions());
}
