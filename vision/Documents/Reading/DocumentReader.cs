using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading.Lines;
using VisionInspection.Documents.Reading.Preparation;

namespace VisionInspection.Documents.Reading;

/// <summary>
/// Bytes of a paper to words with their places. Pages come as they are read and none of their pictures is kept, so a
/// long document needs the memory of a few pages. Thread-safe; one reader serves all documents of a process.
/// </summary>
/// <param name="options">How to read.</param>
public sealed class DocumentReader(ReadingOptions options) : IDisposable
{
    private readonly EnginePool engines = new(options.Workers, options.DataPath);
    private readonly LineModel? lines = options.LineModel is string folder ? LineModel.Open(folder) : null;

    /// <summary>The line recogniser that reads faxes beside Tesseract; null where there is none.</summary>
    public ReaderModel? SecondReader => lines?.Identity;

    /// <summary>Reads a whole document.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="progress">Told of every page, in order.</param>
    /// <param name="stopping">Stops it, child processes included.</param>
    /// <exception cref="DocumentFormatException">The bytes are not a paper that can be read.</exception>
    public async Task<ReadDocument> ReadAsync(
        string name, ReadOnlyMemory<byte> content, IProgress<PageRead>? progress = null, CancellationToken stopping = default)
    {
        var pages = new List<ReadPage>();
        var remarks = new List<ReadingRemark>();
        EmbeddedFile? invoice;
        PageSequence sequence = await PageSequence.OpenAsync(name, content, options, engines, lines, stopping).ConfigureAwait(false);
        await using (sequence.ConfigureAwait(false))
        {
            Task<EmbeddedFile?> found = sequence.InvoiceAsync();
            while (await sequence.NextAsync().ConfigureAwait(false) is PageRead read)
            {
                pages.Add(read.Page);
                remarks.AddRange(read.Remarks);
                progress?.Report(read);
            }

            invoice = await found.ConfigureAwait(false);
        }

        return new ReadDocument
        {
            Name = name,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)),
            Pages = pages,
            Invoice = invoice,
            SecondReader = pages.Exists(page => page.Others.Count > 0) ? SecondReader : null,
            Remarks = remarks,
        };
    }

    /// <summary>Reads a document page by page, in order, a few pages ahead of whoever asks.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stopping">Stops it, child processes included.</param>
    /// <exception cref="DocumentFormatException">The bytes are not a paper that can be read.</exception>
    public async IAsyncEnumerable<PageRead> PagesAsync(
        string name, ReadOnlyMemory<byte> content, [EnumeratorCancellation] CancellationToken stopping = default)
    {
        PageSequence pages = await PageSequence.OpenAsync(name, content, options, engines, lines, stopping).ConfigureAwait(false);
        await using (pages.ConfigureAwait(false))
        {
            while (await pages.NextAsync().ConfigureAwait(false) is PageRead read)
            {
                yield return read;
            }
        }
    }

    /// <summary>Draws a page again, as its boxes know it: upright and straightened.</summary>
    /// <param name="name">The document's name, for messages.</param>
    /// <param name="content">The document's bytes.</param>
    /// <param name="page">The page as it was read.</param>
    /// <param name="stopping">Stops it, child processes included.</param>
    /// <exception cref="DocumentFormatException">The bytes are not a paper that can be read.</exception>
    public async Task<PagePicture> PictureAsync(
        string name, ReadOnlyMemory<byte> content, ReadPage page, CancellationToken stopping = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        using IPageSource source = await PageSources.OpenAsync(name, content, options.Limits, stopping).ConfigureAwait(false);
        PageRaster raster = await source.DrawAsync(page.Number, options.Resolution, stopping).ConfigureAwait(false);
        PageGeometry geometry = Straightening.Of(raster, page);
        return new PagePicture(geometry.Width, geometry.Height, raster.Resolution * geometry.Scale, geometry.Apply(raster.Grey));
    }

    /// <summary>Frees the engines.</summary>
    public void Dispose()
    {
        engines.Dispose();
        lines?.Dispose();
    }
}
