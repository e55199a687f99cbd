using VisionInspection.Codecs;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Tests.Input;

public class FaxTests
{
    [Theory]
    [InlineData(LeptonicaTiff.Group3)]
    [InlineData(LeptonicaTiff.Group4)]
    public async Task ReadAsync_FaxOfTwoPages_ReadsBoth(int compression)
    {
        byte[] tiff = LeptonicaTiff.Write(compression, await PngAsync("Invoice 4711"), await PngAsync("Packing list"));
        using var reader = new DocumentReader(new ReadingOptions { Languages = "eng", Workers = 1 });
        ReadDocument read = await reader.ReadAsync("fax.tif", tiff);
        Assert.Equal(["Invoice 4711", "Packing list"], read.Pages.Select(page => string.Join(' ', page.Words.Select(word => word.Text))));
        Assert.All(read.Pages, page => Assert.Equal(200, page.Resolution));
    }

    [Fact]
    public async Task DrawAsync_DamagedFax_IsRefusedOrDraws()
    {
        byte[] tiff = LeptonicaTiff.Write(LeptonicaTiff.Group4, await PngAsync("Invoice 4711"));
        for (int at = 0; at < tiff.Length; at += Math.Max(1, tiff.Length / 60))
        {
            byte[] flipped = [.. tiff];
            flipped[at] ^= 0x20;
            foreach (ReadOnlyMemory<byte> broken in new ReadOnlyMemory<byte>[] { flipped, tiff.AsMemory(0, at) })
            {
                try
                {
                    using IPageSource source = await PageSources.OpenAsync("broken.tif", broken, new InputLimits(), CancellationToken.None);
                    _ = await source.DrawAsync(1, 200, CancellationToken.None);
                }
                catch (DocumentFormatException refusal)
                {
                    Assert.Equal("broken.tif", refusal.Name);
                }
            }
        }
    }

    private static async Task<byte[]> PngAsync(string line)
    {
        using var pages = await PdfPages.OpenAsync("page.pdf", new TinyPdf().Lines(line).ToArray(), new InputLimits(), CancellationToken.None);
        PageRaster raster = await pages.DrawAsync(1, 200, CancellationToken.None);
        return PngWriter.Gray8(raster.Grey, raster.Width, raster.Height);
    }
}
