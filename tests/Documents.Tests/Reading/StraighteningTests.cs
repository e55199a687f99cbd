using VisionInspection.Codecs;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Documents.Tests.Input;

namespace VisionInspection.Documents.Tests.Reading;

public class StraighteningTests
{
    private static readonly string[] Lines =
    [
        "Commercial invoice number 4711 of the exporter", "Forty cartons of machine parts for the consignee", "Total amount to be paid 1,234.56",
        "Delivery terms and place of delivery are named", "The goods are of the origin that is stated here", "Signature of the shipper and the date of it",
    ];

    private static readonly ReadingOptions English = new() { Resolution = 200, Languages = "eng", Workers = 1 };

    [Theory]
    [InlineData(0, 3.0)]
    [InlineData(0, -6.5)]
    [InlineData(90, 0)]
    [InlineData(180, 0)]
    [InlineData(270, 2.0)]
    public async Task ReadAsync_TurnedAndSkewedPage_IsReadUprightAndStraight(int turn, double skew)
    {
        using var pages = await PdfPages.OpenAsync("page.pdf", new TinyPdf().Lines(Lines).ToArray(), new InputLimits(), CancellationToken.None);
        PageRaster page = await pages.DrawAsync(1, 200, CancellationToken.None);

        // Skewed the other way round, then turned away: the reading has to undo both.
        var skewing = new PageGeometry(page.Width, page.Height, 1, 0, -skew);
        byte[] skewed = skewing.Apply(page.Grey);
        byte[] away = PixelGrid.Turn(skewed, skewing.Width, skewing.Height, 1, (360 - turn) % 360);
        (int width, int height) = turn % 180 == 0 ? (skewing.Width, skewing.Height) : (skewing.Height, skewing.Width);
        byte[] png = PngWriter.Gray8(away, width, height);

        using var reader = new DocumentReader(English);
        ReadDocument read = await reader.ReadAsync("turned.png", png);
        ReadPage only = Assert.Single(read.Pages);
        Assert.Equal(turn, only.Turn);
        Assert.InRange(only.Skew, skew - 0.15, skew + 0.15);
        string[] expected = [.. Lines.SelectMany(line => line.Split(' '))];
        Assert.True(expected.Intersect(only.Words.Select(word => word.Text)).Count() >= 0.95 * expected.Distinct().Count());

        // The officer's picture is the one that the boxes are of: every box has ink in it.
        PagePicture picture = await reader.PictureAsync("turned.png", png, only);
        Assert.Equal((only.Width, only.Height), (picture.Width, picture.Height));
        Assert.All(only.Words, word => Assert.Contains(picture.Crop(word.Box).Grey, grey => grey < 100));
    }

    [Fact]
    public async Task ReadAsync_TwoWorkers_ReadWhatOneReads()
    {
        byte[] pdf = new TinyPdf().Lines(Lines).Lines(Lines[1], Lines[3]).Lines(Lines[2]).ToArray();
        using var one = new DocumentReader(English);
        using var two = new DocumentReader(English with { Workers = 2 });
        ReadDocument first = await one.ReadAsync("a.pdf", pdf);
        ReadDocument second = await two.ReadAsync("a.pdf", pdf);
        Assert.Equal(first.Pages.SelectMany(page => page.Words), second.Pages.SelectMany(page => page.Words));
    }
}
