using System.Globalization;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Web.Cases;

/// <summary>
/// Pictures of pages, drawn once and kept under the paper's hash in <c>pages/3f/3f9a…-2.png</c>. A cache: it may be
/// deleted at any time. Drawn few at a time, so that officers who leaf do not take the readers' processors.
/// </summary>
internal sealed class PagePictures(DataFolder folder, StoredFiles files, IPaperReader reader) : IDisposable
{
    private readonly SemaphoreSlim drawing = new(2);

    /// <summary>The PNG of a page, 8-bit grey.</summary>
    /// <param name="file">The paper's file.</param>
    /// <param name="page">The page as it was read.</param>
    /// <param name="stopping">Ends the wait.</param>
    /// <exception cref="FileGoneException">The paper's file is no longer kept.</exception>
    public async Task<byte[]> FindAsync(CaseFile file, StoredPage page, CancellationToken stopping)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{file.Sha256}-{page.Number}.png");
        string path = Path.Combine(folder.Root, "pages", file.Sha256[..2], name);
        if (File.Exists(path))
        {
            return await File.ReadAllBytesAsync(path, stopping);
        }

        byte[] content = await files.ReadAsync(file, stopping);
        await drawing.WaitAsync(stopping);
        byte[] png;
        try
        {
            png = (await reader.PictureAsync(file.Name, content, page.ToReadPage(), stopping)).ToPng();
        }
        finally
        {
            drawing.Release();
        }

        // Whole or not at all: two askers may draw the same one.
        string draft = $"{path}.{Guid.NewGuid():n}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(draft, png, stopping);
        File.Move(draft, path, overwrite: true);
        return png;
    }

    /// <inheritdoc/>
    public void Dispose() => drawing.Dispose();
}
