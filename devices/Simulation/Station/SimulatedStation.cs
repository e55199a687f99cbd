using System.Runtime.CompilerServices;
using VisionInspection.Devices.Folders;
using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Devices.Simulation.Station;

/// <summary>A scanner that never was: conveyances pass it one after another and each scan arrives as its maker's file.</summary>
/// <param name="options">What passes.</param>
/// <param name="clock">Paces the arrivals.</param>
public sealed class SimulatedStation(SimulatedStationOptions options, TimeProvider clock) : IScannerDevice
{
    /// <inheritdoc/>
    public DeviceState State { get; } = new(Connected: true, clock.GetUtcNow(), Reason: null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ScanArrival> ArrivalsAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        for (int i = 0; i < options.Count && !stopping.IsCancellationRequested; i++)
        {
            SimulatedScan scan = ScanSimulator.Simulate(unchecked(options.Seed + (ulong)i), options.Scans);
            (string extension, byte[] content) = PictureExport.Encode(scan, PictureFormat.AsProfile);
            string id = $"sim-{scan.Seed}";
            options.Truth?.Invoke(id, scan);
            yield return new ScanArrival(id, id + extension, MediaTypes.Of(extension), () => new MemoryStream(content, writable: false), Refusal: null);
            await Task.Delay(options.Interval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
