using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>What to simulate and how finely.</summary>
public sealed record SimulationOptions
{
    /// <summary>What is on the conveyances.</summary>
    public required SceneOptions Scene { get; init; }

    /// <summary>Machines to choose from.</summary>
    public IReadOnlyList<VendorProfile> Profiles { get; init; } = [.. VendorProfiles.All.Where(p => !p.HeldOut)];

    /// <summary>Least and most samples of a line; null for the profile's own number.</summary>
    public (int Least, int Most)? Rows { get; init; }

    /// <summary>Most lines; longer conveyances get a coarser line pitch.</summary>
    public int MaxLines { get; init; } = 4096;

    /// <summary>Whether the low energy is made too where the profile has it.</summary>
    public bool LowEnergy { get; init; } = true;
}
