using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Tests.Understanding;

public class NothingInventedTests
{
    private const int LetterWidth = 20;
    private const int LineHeight = 60;

    [Fact]
    public void Of_ABlankPage_HasNoField() => AssertNothing(DocumentUnderstanding.Of(Page()));

    [Fact]
    public void Of_ALetter_HasNoTotalsNorGoods()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Page("Dear Ms Miller,", "thank you for your visit to our house last week.", "With kind regards"));
        Assert.Null(fields.GrandTotal);
        Assert.Null(fields.NetTotal);
        Assert.Null(fields.Number);
        Assert.Null(fields.GrossMass);
        Assert.Empty(fields.Lines);
        Assert.Empty(fields.Containers);
    }

    [Fact]
    public void Of_LabelsWithoutValues_HasNoField()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Page("INVOICE", "Invoice number:", "Date:", "Total:", "Gross weight:", "Container:"));
        Assert.Null(fields.Number);
        Assert.Null(fields.Date);
        Assert.Null(fields.GrandTotal);
        Assert.Null(fields.GrossMass);
        Assert.Empty(fields.Containers);
    }

    [Theory]
    [InlineData("Invoice No: 4711-A", "Date: 12 March 2024", "Total: USD 1,234.56")]
    [InlineData("Rechnung Nr. 4711-A", "Datum: 12.03.2024", "Gesamtbetrag: USD 1.234,56")]
    public void Of_LabelsWithValues_ReadsThem(string number, string date, string total)
    {
        DocumentFields fields = DocumentUnderstanding.Of(Page(number, date, total));
        Assert.Equal("4711-A", fields.Number?.Value);
        Assert.Equal(new DateOnly(2024, 3, 12), fields.Date?.Value);
        Assert.Equal(1234.56m, fields.GrandTotal?.Value);
        Assert.Equal("USD", fields.Currency?.Value);
    }

    [Fact]
    public void Of_AccentLostInOnePlace_IsTakenFromTheOther()
    {
        ReadDocument read = Typed.In("deu", "RECHNUNG", "Verkäufer:", "Nord GmbH", "Am Kai 3", "80333 Munchen", "", "Käufer:", "Sud GmbH", "Weg 1", "80331 München");
        ReadDocument doubtful = read with
        {
            Pages = [read.Pages[0] with { Words = [.. read.Pages[0].Words.Select(word => word.Text == "Munchen" ? word with { Confidence = 0.8 } : word)] }],
        };

        Assert.Contains("München", DocumentUnderstanding.Of(doubtful).Parties[PartyRole.Exporter].Address!.Value, StringComparison.Ordinal);
        Assert.Contains("Munchen", DocumentUnderstanding.Of(read).Parties[PartyRole.Exporter].Address!.Value, StringComparison.Ordinal);
    }

    private static void AssertNothing(DocumentFields fields)
    {
        Assert.Equal(DocumentKind.Other, fields.Kind);
        Assert.Null(fields.Number);
        Assert.Null(fields.Date);
        Assert.Null(fields.Currency);
        Assert.Null(fields.GrandTotal);
        Assert.Empty(fields.Parties);
        Assert.Empty(fields.Lines);
        Assert.Empty(fields.Containers);
        Assert.Empty(fields.Seals);
    }

    private static ReadDocument Page(params string[] lines)
    {
        var words = new List<ReadWord>();
        for (int line = 0; line < lines.Length; line++)
        {
            int x = 200;
            foreach (string word in lines[line].Split(' '))
            {
                words.Add(new ReadWord(word, new PageBox(x, 200 + (line * 2 * LineHeight), word.Length * LetterWidth, 40), 0.96, line, WordSource.Tesseract));
                x += (word.Length + 1) * LetterWidth;
            }
        }

        var page = new ReadPage { Number = 1, Width = 2480, Height = 3508, Resolution = 300, Words = words, Language = "eng" };
        return new ReadDocument { Name = "paper", Sha256 = new string('0', 64), Pages = [page] };
    }
}
