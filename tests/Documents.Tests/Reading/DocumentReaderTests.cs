using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Tests.Input;

namespace VisionInspection.Documents.Tests.Reading;

public class DocumentReaderTests
{
    private static readonly ReadingOptions English = new() { Resolution = 150, Languages = "eng", Workers = 2 };

    [Fact]
    public async Task ReadAsync_TwoPages_GivesTheirWordsInOrder()
    {
        byte[] pdf = new TinyPdf().Lines("Commercial invoice 4711", "Total 1,234.56").Lines("Packing list of goods").ToArray();
        using var reader = new DocumentReader(English);
        ReadDocument read = await reader.ReadAsync("two.pdf", pdf);

        Assert.Equal([1, 2], read.Pages.Select(page => page.Number));
        Assert.Equal(["Commercial", "invoice", "4711", "Total", "1,234.56"], read.Pages[0].Words.Select(word => word.Text));
        Assert.Equal([0, 0, 0, 1, 1], read.Pages[0].Words.Select(word => word.Line));
        Assert.Equal("Packing list of goods", string.Join(' ', read.Pages[1].Words.Select(word => word.Text)));
        Assert.All(read.Pages[0].Words, word => Assert.InRange(word.Confidence, 0.5, 1));

        // 72 points from the left and 760 from the bottom of 842, in pixels of the picture, which is enlarged.
        double perPoint = read.Pages[0].Resolution / 72;
        PageBox first = read.Pages[0].Words[0].Box;
        Assert.InRange(first.X / perPoint, 70, 76);
        Assert.InRange((first.Y + first.Height) / perPoint, 80, 85);
    }

    [Fact]
    public async Task ReadAsync_NoPaper_IsRefusedByName()
    {
        using var reader = new DocumentReader(English);
        var refusal = await Assert.ThrowsAsync<DocumentFormatException>(() => reader.ReadAsync("song.mp3", "ID3 song"u8.ToArray()));
        Assert.Equal("song.mp3", refusal.Name);
        Assert.Contains("neither PDF", refusal.Message, StringComparison.Ordinal);
    }
}
