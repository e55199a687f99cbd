using System.Security.Cryptography;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>
/// Readings of simulated papers in a folder, so that a change of understanding or matching is measured without reading
/// again. Whoever changes the reading empties the folder.
/// </summary>
/// <param name="folder">The folder; null keeps nothing.</param>
internal sealed class KeptReadings(DirectoryInfo? folder)
{
    /// <summary>The reading kept, or the one made now.</summary>
    public async Task<ReadDocument> GetAsync(SimulatedPaper paper, DamageKind damage, Func<Task<ReadDocument>> read, CancellationToken stopping)
    {
        if (folder is null)
        {
            return await read();
        }

        // Papers of another version of the simulator have other bytes and other names.
        string file = Path.Combine(folder.FullName, $"{paper.Name}-{damage}-{Convert.ToHexStringLower(SHA256.HashData(paper.Pdf.Span))[..16]}.json");
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
