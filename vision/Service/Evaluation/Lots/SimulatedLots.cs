using System.Runtime.InteropServices;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Service.Evaluation.Lots;

/// <summary>A container of a simulated lot as the pipeline sees it.</summary>
/// <param name="Lot">Number of the lot.</param>
/// <param name="Heading">Heading of its goods.</param>
/// <param name="Vector">What it looks like inside, <c>[64]</c>.</param>
internal sealed record LotContainer(int Lot, string Heading, sbyte[] Vector);

/// <summary>Simulated lots, each scanned by one machine, through the whole pipeline.</summary>
/// <param name="inspector">The pipeline.</param>
/// <param name="profiles">Makers of the machines.</param>
/// <param name="seed">First seed.</param>
internal sealed class SimulatedLots(IScanInspector inspector, IReadOnlyList<VendorProfile> profiles, ulong seed)
{
    /// <summary>Containers of the smallest and of the largest lot.</summary>
    public static readonly (int Least, int Most) Sizes = (4, 12);

    private const ulong LotStride = 1000;
    private const int Rows = 256;
    private const int MostLines = 1024;
    private const int MostScans = 40;

    /// <summary>The containers of a lot that were found loaded: 4 to 12.</summary>
    /// <param name="number">Which lot.</param>
    public IReadOnlyList<LotContainer> Lot(int number)
    {
        ulong first = unchecked(seed + ((ulong)number * LotStride));
        var random = new SceneRandom(first);
        CargoLot lot = CargoLot.Draw(CargoCatalogue.All, first);
        VendorProfile machine = random.Choose(profiles).Installed(random);
        int size = random.Whole(Sizes.Least, Sizes.Most);
        var options = new SimulationOptions
        {
            Scene = new SceneOptions { Kinds = CargoCatalogue.All, Lot = lot, BareShare = 0 }, Profiles = [machine], Rows = (Rows, Rows), MaxLines = MostLines, LowEnergy = false,
        };
        var containers = new List<LotContainer>();
        for (int i = 1; i <= MostScans && containers.Count < size; i++)
        {
            SimulatedScan scan = ScanSimulator.Simulate(unchecked(first + (ulong)i), options);
            InspectionResult result = inspector.Inspect([ScanConversion.ToScan(scan, DateTimeOffset.UnixEpoch)], CancellationToken.None)[0];
            containers.AddRange(result.Containers.Where(found => found.Contents is not null)
                .Select(found => new LotContainer(number, lot.Kind.HsHeading, MemoryMarshal.Cast<byte, sbyte>(found.Contents!.Vector).ToArray())));
        }

        return [.. containers.Take(size)];
    }
}
