using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Tests.Input;

namespace VisionInspection.Documents.Tests.Reading.Lines;

public class SecondReadingTests
{
    private static readonly string[] Lines =
    [
        "Invoice 2026-0417 Container MSKU 305438-3 101 pcs at 11.10 1 pc", "Seal ML4471902 HS 8413.70.21 gross 1,248.50 kg", "Unit price EUR 17.85 amount EUR 4,284.00",
        "Consignee Northbridge Trading Ltd Felixstowe", "Voyage 214W vessel Atlantic Meridian", "Total amount EUR 61,307.95 net 30 days",
    ];

    // Print of 7 points has 8 dots to a small letter on a fax.
    private static readonly string Small =
        string.Concat(Lines.Select((line, i) => $"BT 0 g /F1 7 Tf 72 {760 - (16 * i)} Td ({line}) Tj ET\n"));

    private static readonly ReadingOptions Engine = new() { Languages = "eng", Workers = 1 };
    private static readonly ReadingOptions Both = Engine with { LineModel = LineModelTests.Folder };

    [Fact]
    public async Task ReadAsync_FaxedPage_SaysWhoReadAndKeepsBoxesOnThePage()
    {
        byte[] fax = await FaxAsync(new TinyPdf().Page(Small).ToArray(), seed: 11);
        using var reader = new DocumentReader(Both);
        ReadDocument read = await reader.ReadAsync("fax.tif", fax);
        ReadPage page = Assert.Single(read.Pages);
        Assert.NotEmpty(page.Others);
        Assert.Equal(("text-line", reader.SecondReader), (read.SecondReader?.Name, read.SecondReader));
        Assert.Equal(page.Others.Any(other => other.OwnTaken), page.Words.Any(word => word.Source == WordSource.LineRecogniser));
        Assert.All(page.Words, word =>
        {
            Assert.InRange(word.Box.X, 0, page.Width - word.Box.Width);
            Assert.InRange(word.Box.Y, 0, page.Height - word.Box.Height);
            Assert.InRange(word.Confidence, 0, 1);
        });
    }

    [Fact]
    public async Task ReadAsync_FaxedPaper_GainsMoreWordsThanItLoses()
    {
        byte[] pdf = new PaperSimulator(new PaperSimulatorOptions()).Build(650_001).Papers[0].Pdf.ToArray();
        using var pages = await PdfPages.OpenAsync("paper.pdf", pdf, new InputLimits(), CancellationToken.None);
        HashSet<string> printed = [.. (await pages.TextLayerAsync(1, 300, CancellationToken.None)).Select(word => word.Text)];
        using var both = new DocumentReader(Both with { Languages = null });
        ReadPage page = (await both.ReadAsync("fax.tif", await FaxAsync(pdf, seed: 21))).Pages[0];
        int gained = page.Others.Count(other => other.OwnTaken && printed.Contains(other.Own));
        int lost = page.Others.Count(other => other.OwnTaken && printed.Contains(other.Engine));
        Assert.True(gained > lost, $"{gained} words gained, {lost} lost: {string.Join("; ", page.Others)}");
    }

    [Fact]
    public async Task ReadAsync_CleanPage_IsReadAsWithoutTheRecogniser()
    {
        byte[] pdf = new TinyPdf().Lines(Lines).ToArray();
        using var alone = new DocumentReader(Engine with { Resolution = 200 });
        using var both = new DocumentReader(Both with { Resolution = 200 });
        Assert.Null(alone.SecondReader);
        IEnumerable<string> expected = (await alone.ReadAsync("a.pdf", pdf)).Pages[0].Words.Select(word => word.Text);
        Assert.Equal(expected, (await both.ReadAsync("a.pdf", pdf)).Pages[0].Words.Select(word => word.Text));
    }

    private static async Task<byte[]> FaxAsync(byte[] pdf, ulong seed)
    {
        using var pages = await PdfPages.OpenAsync("page.pdf", pdf, new InputLimits(), CancellationToken.None);
        PageRaster raster = await pages.DrawAsync(1, 300, CancellationToken.None);
        PageImage fax = PageDamage.Apply(new PageImage(raster.Width, raster.Height, raster.Grey, 300), DamageKind.Fax, new SceneRandom(seed));
        return PageFile.Tiff([fax]);
    }
}
