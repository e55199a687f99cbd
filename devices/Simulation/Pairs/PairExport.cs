using System.Text.Json;
using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>Pairs of scans to write into a folder, to be compared by whoever wants to see how.</summary>
/// <param name="Folder">Where to.</param>
/// <param name="Count">Number of pairs.</param>
/// <param name="Seed">First seed.</param>
/// <param name="Options">What to simulate.</param>
/// <param name="Format">As what.</param>
public sealed record PairExport(string Folder, int Count, ulong Seed, PairOptions Options, PictureFormat Format)
{
    // A later visit, in formats that say when a scan began.
    private const int DaysApart = 30;

    /// <summary>
    /// Writes <c>pair-SEED-1</c> and <c>pair-SEED-2</c> as <see cref="PictureExport"/> writes a scan, and what came and went in
    /// <c>pair-SEED.changes.json</c>.
    /// </summary>
    /// <param name="progress">Told the number of pairs written so far.</param>
    /// <param name="stopping">Stops between pairs.</param>
    public void Run(IProgress<int>? progress = null, CancellationToken stopping = default)
    {
        Directory.CreateDirectory(Folder);
        for (int i = 0; i < Count; i++)
        {
            stopping.ThrowIfCancellationRequested();
            ulong seed = unchecked(Seed + (ulong)i);
            SimulatedPair pair = PairSimulator.Simulate(seed, Options);
            string name = Path.Combine(Folder, $"pair-{seed}");
            PictureExport.Save(pair.First, name + "-1", Format);
            PictureExport.Save(pair.Second, name + "-2", Format, DaysApart);
            File.WriteAllBytes(name + ".changes.json", Changes(pair));
            progress?.Report(i + 1);
        }
    }

    // Boxes are in the first scan's picture, as compare gives them.
    private static byte[] Changes(SimulatedPair pair)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("beamMovedM", Math.Round(pair.BeamShift, 4));
            json.WriteStartArray("changes");
            foreach (PackageTruth package in pair.Packages)
            {
                json.WriteStartObject();
                json.WriteString("sign", package.Added ? "added" : "removed");
                json.WriteNumber("massKg", package.MassKg);
                TruthJson.WriteBox(json, "box", package.Box);
                json.WriteNumber("transmissionBefore", Math.Round(package.Before, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
