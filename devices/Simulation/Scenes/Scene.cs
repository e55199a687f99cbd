using VisionInspection.Devices.Simulation.Scenes.Containers;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>A conveyance with its load, before any scanner looks at it.</summary>
/// <param name="Structure">Vehicle, containers without their loads, and what stands around.</param>
/// <param name="Containers">The containers, front to rear.</param>
/// <param name="Cab">Where the driver's cab is, if there is one.</param>
/// <param name="Front">Foremost point, metres.</param>
/// <param name="Rear">Last point, metres.</param>
internal sealed record Scene(
    IReadOnlyList<Solid> Structure, IReadOnlyList<LoadedContainer> Containers, CabExtent? Cab, double Front, double Rear);

/// <summary>A container and what is in it.</summary>
/// <param name="Design">Size, build and place.</param>
/// <param name="Number">ISO 6346 number, its owner invented.</param>
/// <param name="Kind">Kind of goods; null when empty.</param>
/// <param name="NearlyEmpty">A small load in an otherwise empty hold.</param>
/// <param name="Cargo">The goods, in scene coordinates.</param>
/// <param name="MassKg">Their mass.</param>
/// <param name="Reefer">What is true of its cooling unit; null for a dry box.</param>
internal sealed record LoadedContainer(
    ContainerDesign Design, string Number, string? Kind, bool NearlyEmpty, IReadOnlyList<Solid> Cargo, double MassKg, ReeferState? Reefer)
{
    /// <summary>Seed of its lot; null without one.</summary>
    public ulong? Lot { get; init; }
}

/// <summary>Extent of a cab along the conveyance and its height.</summary>
internal sealed record CabExtent(double From, double To, double Top);
