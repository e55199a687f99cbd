using VisionInspection.Codecs;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Documents.Tests.Input;

namespace VisionInspection.Documents.Tests.Reading;

/// <summary>Stamps of coloured ink across print on colour scans.</summary>
public class ColouredInkTests
{
    private const int Resolution = 200;

    private static readonly string[] Lines =
    [
        "Commercial invoice number 4711 of the exporter", "Forty cartons of machine parts for the consignee", "Total amount to be paid 1,234.56 in euro",
        "Delivery terms and place of delivery are named", "The goods are of the origin that is stated here", "Signature of the shipper and the date of it",
    ];

    private static readonly ReadingOptions English = new() { Languages = "eng", Workers = 1 };

    [Theory]
    [InlineData(210, 25, 40)]  // red
    [InlineData(30, 50, 175)]  // blue
    [InlineData(115, 35, 150)] // violet
    [InlineData(20, 125, 65)]  // green
    public async Task ReadAsync_InkAcrossPrint_ReadsTheWordsUnderIt(int red, int green, int blue)
    {
        PageRaster page = await DrawnAsync(new TinyPdf().Lines(Lines));
        byte[] stamped = Scrawled(page, red, green, blue);
        double inGrey = await RecallAsync(PngWriter.Gray8(PaperPicture.Grey(stamped), page.Width, page.Height));
        double inColour = await RecallAsync(PngWriter.Rgb8(stamped, page.Width, page.Height));
        Assert.InRange(inColour, 0.95, 1);
        Assert.True(inColour > inGrey, $"{inColour:0.00} of the words in colour, {inGrey:0.00} in grey");
    }

    [Fact]
    public async Task ReadAsync_PrintInColour_IsReadAllTheSame()
    {
        // Half of the lines blue, and a blue rule that touches the black ones.
        PageRaster page = await DrawnAsync(new TinyPdf().Lines(Lines));
        byte[] rgb = Rgb(page.Grey);
        for (int at = 0; at < page.Grey.Length / 8; at++)
        {
            rgb[(at * 3) + 2] = (byte)Math.Max((int)rgb[(at * 3) + 2], 180);
        }

        Assert.InRange(await RecallAsync(PngWriter.Rgb8(rgb, page.Width, page.Height)), 0.95, 1);
    }

    [Fact]
    public async Task Without_PageWithoutColourOrWithoutPrintUnderIt_IsNull()
    {
        PageRaster page = await DrawnAsync(new TinyPdf().Lines(Lines));
        Assert.Null(ColouredInk.Without(page));
        Assert.Null(ColouredInk.Without(page with { Colour = Rgb(page.Grey) }));

        byte[] beside = Rgb(page.Grey);
        for (int y = page.Height / 2; y < (page.Height / 2) + 300; y++)
        {
            Ink(beside, (y * page.Width) + 400 + (y % 100), 4, 30, 50, 175);
        }

        Assert.Null(ColouredInk.Without(page with { Colour = beside }));
    }

    [Fact]
    public async Task ReadAsync_ScanInColourInsideAPdf_IsDrawnInColour()
    {
        PageRaster page = await DrawnAsync(new TinyPdf().Lines(Lines));
        byte[] pdf = TinyPdf.ColourScan(Scrawled(page, 30, 50, 175), page.Width, page.Height);
        using var source = await PdfPages.OpenAsync("scan.pdf", pdf, new InputLimits(), CancellationToken.None);
        Assert.NotNull((await source.DrawAsync(1, Resolution, CancellationToken.None)).Colour);
        Assert.Null(page.Colour);
    }

    private static async Task<PageRaster> DrawnAsync(TinyPdf pdf)
    {
        using var pages = await PdfPages.OpenAsync("page.pdf", pdf.ToArray(), new InputLimits(), CancellationToken.None);
        return await pages.DrawAsync(1, Resolution, CancellationToken.None);
    }

    private static async Task<double> RecallAsync(byte[] png)
    {
        using var reader = new DocumentReader(English);
        List<string> left = [.. (await reader.ReadAsync("page.png", png)).Pages[0].Words.Select(word => word.Text)];
        string[] printed = [.. Lines.SelectMany(line => line.Split(' '))];
        return printed.Count(left.Remove) / (double)printed.Length;
    }

    private static byte[] Rgb(byte[] grey) => [.. grey.SelectMany(value => new[] { value, value, value })];

    // Slanting strokes of a stamp's width across all lines, as ink lies on paper: what is dark stays dark.
    private static byte[] Scrawled(PageRaster page, int red, int green, int blue)
    {
        byte[] rgb = Rgb(page.Grey);
        for (int stroke = 0; stroke < 12; stroke++)
        {
            for (int y = 170; y < 600; y++)
            {
                Ink(rgb, (y * page.Width) + 230 + (stroke * 80) + ((y - 170) / 4), 6, red, green, blue);
            }
        }

        return rgb;
    }

    private static void Ink(byte[] rgb, int from, int length, int red, int green, int blue)
    {
        for (int at = from * 3; at < (from + length) * 3; at += 3)
        {
            rgb[at] = (byte)(rgb[at] * red / 255);
            rgb[at + 1] = (byte)(rgb[at + 1] * green / 255);
            rgb[at + 2] = (byte)(rgb[at + 2] * blue / 255);
        }
    }
}
