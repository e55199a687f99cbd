using System.Security.Cryptography;
using System.Text.Json;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>
/// Readings of papers in a folder, so that a change of understanding or matching is measured without reading again.
/// Whoever changes the reading empties the folder.
/// </summary>
/// <param name="folder">The folder; null keeps nothing.</param>
internal sealed class KeptReadings(DirectoryInfo? folder)
{
    private const int HashShown = 16;

    /// <summary>The reading kept, or the one made now.</summary>
    /// <param name="name">Of the paper, and of what was done to it: a part of the file's name.</param>
    /// <param name="paper">The paper's bytes; other bytes are another paper.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="stopping">Stops it.</param>
    public async Task<ReadDocument> GetAsync(string name, ReadOnlyMemory<byte> paper, Func<Task<ReadDocument>> read, CancellationToken stopping)
    {
        if (folder is null)
        {
            return await read();
        }

        string file = Path.Combine(folder.FullName, $"{name}-{Convert.ToHexStringLower(SHA256.HashData(paper.Span))[..HashShown]}.json");
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<ReadDocument>(await File.ReadAllBytesAsync(file, stopping))
                ?? throw new InvalidDataException($"{file}: no reading");
        }

        ReadDocument document = await read();
        folder.Create();
        await File.WriteAllBytesAsync(file + ".part", JsonSerializer.SerializeToUtf8Bytes(document), stopping);
        File.Move(file + ".part", file, overwrite: true);
        return document;
    }
}
