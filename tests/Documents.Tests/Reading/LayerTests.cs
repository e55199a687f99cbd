using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Tests.Input;

namespace VisionInspection.Documents.Tests.Reading;

public class LayerTests
{
    private static readonly ReadingOptions English = new() { Resolution = 150, Languages = "eng", Workers = 1 };

    [Fact]
    public async Task ReadAsync_LayerThatAgrees_GivesItsText()
    {
        ReadDocument read = await ReadAsync(TinyPdf.Text("Invoice total 1,234.56"));
        Assert.All(read.Pages[0].Words, word => Assert.Equal(WordSource.TextLayer, word.Source));
        Assert.Empty(read.Remarks);
    }

    [Theory]
    [InlineData(1, 0)] // white on white
    [InlineData(0, 3)] // a rendering mode that shows nothing
    public async Task ReadAsync_TextThatIsNotPrinted_IsRemarkedOnAndNotRead(double grey, int mode)
    {
        ReadDocument read = await ReadAsync(TinyPdf.Text("Invoice total 100") + TinyPdf.Show("hidden", 72, 500, grey, mode));
        ReadingRemark remark = Assert.Single(read.Remarks);
        Assert.Equal("hidden-text", remark.Kind);
        Assert.Contains("\"hidden\"", remark.Message, StringComparison.Ordinal);
        Assert.Equal(1, remark.Page);
        Assert.DoesNotContain(read.Pages[0].Words, word => word.Text == "hidden");
    }

    [Fact]
    public async Task ReadAsync_LayerThatSaysAnotherAmount_IsContradictedByThePrint()
    {
        byte[] printed = await new TinyPdf().Lines("1,234.56").DrawAsync(150);
        byte[] altered = TinyPdf.Scan(printed, TinyPdf.Show("9,876.50", 72, 760, mode: 3));
        using var reader = new DocumentReader(English);
        ReadDocument read = await reader.ReadAsync("altered.pdf", altered);
        ReadingRemark remark = Assert.Single(read.Remarks);
        Assert.Equal("text-layer-differs", remark.Kind);
        Assert.Equal("The print says \"1,234.56\", the text layer says \"9,876.50\".", remark.Message);
        Assert.Equal("1,234.56", Assert.Single(read.Pages[0].Words).Text);
    }

    private static async Task<ReadDocument> ReadAsync(string content)
    {
        using var reader = new DocumentReader(English);
        return await reader.ReadAsync("layer.pdf", new TinyPdf().Page(content).ToArray());
    }
}
