using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Devices.Simulation.Station;

/// <summary>Settings of a <see cref="SimulatedStation"/>.</summary>
public sealed record SimulatedStationOptions
{
    /// <summary>Machines, scenes and resolution.</summary>
    public required SimulationOptions Scans { get; init; }

    /// <summary>Seed of the first scan; the next have the numbers after it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many conveyances pass.</summary>
    public int Count { get; init; } = int.MaxValue;

    /// <summary>Pause between two of them.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>Told the truth of each scan, by scan id, before the scan arrives.</summary>
    public Action<string, SimulatedScan>? Truth { get; init; }
}
