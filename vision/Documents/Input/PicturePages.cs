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

    private PicturePages(string name, ReadOnlyMemory<byte> content, PictureLimits limits)
    {
        this.name = name;
        this.content = content;
        this.limits = limits;
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
        // Three channels of 16 bits.
        var pages = new PicturePages(name, content, new PictureLimits(MostSide, MostSide, limits.PagePixels * 6));
        pages.PageCount = pages.Guarded(null, () => PictureDecoder.Identify(content.Span, pages.limits)).Pages;
        return pages;
    }

    /// <inheritdoc/>
    public Task<PageRaster> DrawAsync(int page, double resolution, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        return Task.FromResult(PaperPicture.Of(Guarded(page, () => PictureDecoder.Decode(content.Span, limits))));
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

    private T Guarded<T>(int? page, Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (CodecException refusal)
        {
            throw new DocumentFormatException(name, page, refusal.Message, refusal);
        }
    }
}
