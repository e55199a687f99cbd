namespace VisionInspection.Documents.Input;

/// <summary>A file opened as pages. Pages may be drawn from several threads at once, any number of times.</summary>
internal interface IPageSource : IDisposable
{
    /// <summary>How many pages.</summary>
    int PageCount { get; }

    /// <summary>Draws a page.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="resolution">Pixels per inch wanted; a picture file has its own.</param>
    /// <param name="stopping">Stops it, children included.</param>
    /// <exception cref="DocumentFormatException">The page cannot be drawn.</exception>
    Task<PageRaster> DrawAsync(int page, double resolution, CancellationToken stopping);

    /// <summary>The words of a page's text layer, in pixels of the page as it is drawn; none where there is no layer.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="resolution">Pixels per inch wanted of the drawing.</param>
    /// <param name="stopping">Stops it, children included.</param>
    Task<IReadOnlyList<LayerWord>> TextLayerAsync(int page, double resolution, CancellationToken stopping);

    /// <summary>The files inside the file.</summary>
    /// <param name="stopping">Stops it, children included.</param>
    Task<IReadOnlyList<Reading.EmbeddedFile>> EmbeddedFilesAsync(CancellationToken stopping);
}
