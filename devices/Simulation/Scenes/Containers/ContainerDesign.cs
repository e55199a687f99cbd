using VisionInspection.Devices.Simulation.Cargo;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>Size and build of a container, and where it stands. Outer dimensions after ISO 668, build after ISO 1496.</summary>
internal sealed record ContainerDesign
{
    /// <summary>ISO 668 width of every series 1 container, metres.</summary>
    public const double Width = 2.438;

    /// <summary>Underside of the floor over the corner castings' feet: crossmembers end here.</summary>
    public const double FloorUnderside = 0.14;

    /// <summary>Outer length, metres.</summary>
    public required double Length { get; init; }

    /// <summary>Outer height, metres.</summary>
    public required double Height { get; init; }

    /// <summary>ISO 6346 size and type code.</summary>
    public required string SizeType { get; init; }

    /// <summary>Insulated, with a cooling unit at one end.</summary>
    public required bool IsReefer { get; init; }

    /// <summary>Front end along the conveyance.</summary>
    public required double X { get; init; }

    /// <summary>Height of the feet of its corner castings above the road.</summary>
    public required double Y { get; init; }

    /// <summary>Doors towards the front of the conveyance.</summary>
    public required bool DoorsAtFront { get; init; }

    /// <summary>Steel sheet against its nominal thickness: rust takes, paint and repair add.</summary>
    public required double SheetScale { get; init; }

    /// <summary>Load floor over the feet.</summary>
    public double FloorTop => IsReefer ? 0.235 : 0.168;

    /// <summary>Wall thickness of sides, metres: corrugation depth or insulation.</summary>
    public double WallDepth => IsReefer ? 0.072 : 0.04;

    /// <summary>Thickness of the end with the machinery, or the front wall.</summary>
    public double FrontDepth => IsReefer ? 0.50 : 0.075;

    /// <summary>Thickness of the doors.</summary>
    public double DoorDepth => IsReefer ? 0.10 : 0.085;

    /// <summary>The free space inside.</summary>
    public CargoHold Hold => new(
        Length - FrontDepth - DoorDepth,
        Height - FloorTop - (IsReefer ? 0.17 : 0.10),
        Width - (2 * WallDepth),
        Length < 7 ? 28_000 : 27_000,
        IsReefer);

    /// <summary>Puts a body of the hold in its place in the scene.</summary>
    public Solid InScene(Solid inHold) =>
        SolidGeometry.Moved(inHold, X + (DoorsAtFront ? DoorDepth : FrontDepth), Y + FloorTop, WallDepth);
}
