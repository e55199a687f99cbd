using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Service.Hosting;

namespace VisionInspection.Service.Cases;

/// <summary>The reading of papers, one for the whole service. Engines are loaded with the first paper.</summary>
internal sealed class PaperReader(PaperSettings settings) : IPaperReader, IDisposable
{
    private readonly DocumentReader reader = new(new ReadingOptions
    {
        Languages = settings.Languages, Workers = settings.PageWorkers, LineModel = LineModelFolder.Of(),
    });

    /// <inheritdoc/>
    public async Task<(ReadDocument Document, DocumentFields Fields)> ReadAsync(
        string name, ReadOnlyMemory<byte> content, IProgress<PageRead> progress, CancellationToken stopping)
    {
        ReadDocument document = await reader.ReadAsync(name, content, progress, stopping);
        return (document, DocumentUnderstanding.Of(document));
    }

    /// <inheritdoc/>
    public Task<PagePicture> PictureAsync(string name, ReadOnlyMemory<byte> content, ReadPage page, CancellationToken stopping) =>
        reader.PictureAsync(name, content, page, stopping);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
