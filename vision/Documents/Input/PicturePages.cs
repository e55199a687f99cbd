using VisionInspection.Codecs;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Input;

/// <summary>A PNG, a JPEG or a TIFF as pages.</summary>
internal sealed class PicturePages : IPageSource
{
    private const int MostSide = 65_535;

    private readonly string name;
    private readonly ReadOnlyMemory<byte> content;
    private readonly PictureLimits limits;
    private readonly int mostPages;

    private PicturePages(string name, ReadOnlyMemory<byte> content, InputLimits limits)
    {
        this.name = name;
        this.content = content;
        mostPages = limits.Pages;

        // Most is three channels of 16 bits; how many pixels that is, is looked at page by page.
        this.limits = new PictureLimits(MostSide, MostSide, limits.PagePixels * 6);
    }

    /// <inheritdoc/>
    public int PageCount { get; private set; }

    /// <summary>Opens a picture file.</summary>
    /// <param name="name">Its name, for refusals.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <exception cref="DocumentFormatException">The bytes are not a picture that is read.</exception>
    public static PicturePages Open(string name, ReadOnlyMemory<byte> content, InputLimits limits)
    {
        var pages = new PicturePages(name, content, limits);
        pages.PageCount = pages.Identify(page: 1).Pages;
        return pages;
    }

    /// <inheritdoc/>
    public Task<PageRaster> DrawAsync(int page, double resolution, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        PictureHeader header = Identify(page);
        long pixels = (long)header.Width * header.Height;
        return pixels <= limits.MaxBytes / 6
            ? Task.FromResult(PaperPicture.Of(Decode(page)))
            : throw new DocumentFormatException(name, page, $"{pixels} pixels, allowed {limits.MaxBytes / 6}");
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LayerWord>> TextLayerAsync(int page, double resolution, CancellationToken stopping) =>
        Task.FromResult<IReadOnlyList<LayerWord>>([]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EmbeddedFile>> EmbeddedFilesAsync(CancellationToken stopping) =>
        Task.FromResult<IReadOnlyList<EmbeddedFile>>([]);

    /// <summary>Nothing to free.</summary>
    public void Dispose()
    {
    }

    private PictureHeader Identify(int page)
    {
        try
        {
            return PictureDecoder.IsTiff(content.Span)
                ? PictureDecoder.IdentifyPage(content.Span, page - 1, mostPages, limits)
                : PictureDecoder.Identify(content.Span, limits);
        }
        catch (CodecException refusal)
        {
            throw new DocumentFormatException(name, page, refusal.Message, refusal);
        }
    }

    private Picture Decode(int page)
    {
        try
        {
            return PictureDecoder.IsTiff(content.Span)
                ? PictureDecoder.DecodePage(content.Span, page - 1, mostPages, limits)
                : PictureDecoder.Decode(content.Span, limits);
        }
        catch (CodecException refusal)
        {
            throw new DocumentFormatException(name, page, refusal.Message, refusal);
        }
    }
}
