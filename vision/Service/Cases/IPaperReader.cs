using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Cases;

/// <summary>
/// What the service asks of the reading of papers. An interface because the queue is tested with readers that are slow,
/// that fail and that die; the product has one implementation.
/// </summary>
internal interface IPaperReader
{
    /// <summary>Reads and understands a paper.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="progress">Told of every page, in order.</param>
    /// <param name="stopping">Stops it, child processes included.</param>
    /// <exception cref="Documents.Input.DocumentFormatException">The bytes are not a paper that can be read.</exception>
    Task<(ReadDocument Document, DocumentFields Fields)> ReadAsync(
        string name, ReadOnlyMemory<byte> content, IProgress<PageRead> progress, CancellationToken stopping);

    /// <summary>Draws a page again, as its boxes know it.</summary>
    /// <param name="name">The paper's name, for messages.</param>
    /// <param name="content">The paper's bytes.</param>
    /// <param name="page">The page as it was read.</param>
    /// <param name="stopping">Stops it, child processes included.</param>
    /// <exception cref="Documents.Input.DocumentFormatException">The page cannot be drawn.</exception>
    Task<PagePicture> PictureAsync(string name, ReadOnlyMemory<byte> content, ReadPage page, CancellationToken stopping);
}
