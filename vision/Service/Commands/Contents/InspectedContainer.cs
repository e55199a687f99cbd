using System.Globalization;
using System.Runtime.InteropServices;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands.Contents;

/// <summary>A loaded container of a scan on this machine.</summary>
/// <param name="Input">The file or folder.</param>
/// <param name="Number">Which of its containers, from 0.</param>
/// <param name="Found">What was found.</param>
internal sealed record InspectedContainer(ScanInput Input, int Number, ContainerFinding Found)
{
    /// <summary>What it looks like inside, <c>[64]</c>.</summary>
    public sbyte[] Vector => MemoryMarshal.Cast<byte, sbyte>(Found.Contents!.Vector).ToArray();

    /// <summary>Where it is, in words.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Input.Path} container {Number + 1}{(Found.Number is null ? "" : $" {Found.Number}")}");

    /// <summary>The loaded containers of scans, one scan at a time; files that cannot be read are said on standard error.</summary>
    /// <param name="inspector">The pipeline.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="stopping">Stops between scans.</param>
    public static List<InspectedContainer> In(IScanInspector inspector, IEnumerable<string> paths, CancellationToken stopping)
    {
        var containers = new List<InspectedContainer>();
        foreach (ScanInput input in ScanInput.Enumerate(paths))
        {
            try
            {
                IReadOnlyList<ContainerFinding> found = inspector.Inspect([input.Read(ReadLimits.Default)], stopping)[0].Containers;
                containers.AddRange(Enumerable.Range(0, found.Count).Where(i => found[i].Contents is not null).Select(i => new InspectedContainer(input, i, found[i])));
            }
            catch (ScanFormatException refusal)
            {
                Console.Error.WriteLine($"{input.Path}  refused: {refusal.Message}");
            }
        }

        return containers;
    }
}
