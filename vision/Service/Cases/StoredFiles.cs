using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>The files of cases, whole, as they came.</summary>
internal sealed class StoredFiles(ContentFiles originals)
{
    /// <summary>Reads one.</summary>
    /// <param name="file">Which.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="FileGoneException">It is no longer there.</exception>
    public async Task<byte[]> ReadAsync(CaseFile file, CancellationToken stopping)
    {
        try
        {
            await using FileStream content = originals.Open(file.Sha256);
            byte[] bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, stopping);
            return bytes;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileGoneException(file.Name, file.Sha256);
        }
    }
}
