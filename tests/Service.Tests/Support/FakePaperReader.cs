using System.Text;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Service.Cases;

namespace VisionInspection.Service.Tests.Support;

/// <summary>
/// Reads papers that are one line of text: the currency of an invoice of 100. A paper that begins with <c>refuse</c> is none.
/// Before each it does what a test tells it.
/// </summary>
internal sealed class FakePaperReader : IPaperReader
{
    public static PageBox Spot { get; } = new(300, 400, 120, 40);

    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Tells of pages while it reads.</summary>
    public Func<IProgress<PageRead>, CancellationToken, Task> Pages { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<(ReadDocument Document, DocumentFields Fields)> ReadAsync(
        string name, ReadOnlyMemory<byte> content, IProgress<PageRead> progress, CancellationToken stopping)
    {
        await Before(name, stopping);
        await Pages(progress, stopping);
        string text = Encoding.UTF8.GetString(content.Span);
        if (text.StartsWith("refuse", StringComparison.Ordinal))
        {
            throw new DocumentFormatException(name, null, "neither PDF nor TIFF nor PNG nor JPEG");
        }

        string currency = text[..3];
        var document = new ReadDocument
        {
            Name = name,
            Sha256 = Samples.Hash(content.Span),
            Pages =
            [
                new ReadPage
                {
                    Number = 1, Width = 800, Height = 1000, Resolution = 100, Language = "eng",
                    Words = [new ReadWord(currency, Spot, 0.98, 0, WordSource.Tesseract)],
                },
            ],
        };
        return (document, new DocumentFields
        {
            Kind = DocumentKind.Invoice,
            KindConfidence = 0.9,
            Currency = new Field<string>(currency, currency, 0.98, new PageSpot(1, Spot), Witnesses.Repeated),
            GrandTotal = new Field<decimal>(100, "100", 0.98, new PageSpot(1, Spot)),
        });
    }

    public Task<PagePicture> PictureAsync(string name, ReadOnlyMemory<byte> content, ReadPage page, CancellationToken stopping)
    {
        byte[] grey = new byte[page.Width * page.Height];
        Array.Fill(grey, (byte)255);
        return Task.FromResult(new PagePicture(page.Width, page.Height, page.Resolution, grey));
    }
}
