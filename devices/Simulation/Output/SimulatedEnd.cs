using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>
/// One end of a container as a scanner sees it, its outer face to the left, and what is true of it. The picture holds a sixth of
/// the container; arrays are row by row.
/// </summary>
public sealed record SimulatedEnd
{
    /// <summary>Seed that makes this end again.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The machine.</summary>
    public required string Profile { get; init; }

    /// <summary>Lines.</summary>
    public required int Width { get; init; }

    /// <summary>Samples of a line.</summary>
    public required int Height { get; init; }

    /// <summary>Transmission; air lies at <see cref="Air"/>.</summary>
    public required ushort[] Samples { get; init; }

    /// <summary>The same at the low energy; null where the machine has one energy or renders what it saw to 8 bits.</summary>
    public ushort[]? Low { get; init; }

    /// <summary>Where air lies in a range of 0 to 1.</summary>
    public required double Air { get; init; }

    /// <summary>Left, top, right and bottom of the whole container in pixels: its right end lies far outside the picture.</summary>
    public required (double Left, double Top, double Right, double Bottom) Container { get; init; }

    /// <summary>Length and height of the container, metres.</summary>
    public required (double Length, double Height) Metres { get; init; }

    /// <summary>The end with the doors.</summary>
    public required bool AtDoors { get; init; }

    /// <summary>Maker of the cooling unit; null for a dry box.</summary>
    public required string? Maker { get; init; }

    /// <summary>Harmless things in the unit that look wrong.</summary>
    public required IReadOnlyList<string> Oddities { get; init; }

    /// <summary>What is hidden at this end; null for nothing.</summary>
    public required EndConcealment? Concealment { get; init; }
}

/// <summary>Goods hidden at an end.</summary>
/// <param name="Place">Where.</param>
/// <param name="Form">How they are packed.</param>
/// <param name="MassKg">Their mass.</param>
/// <param name="Mask">True where they show.</param>
public sealed record EndConcealment(HidingPlace Place, PackForm Form, double MassKg, bool[] Mask)
{
    /// <summary>The same scan, noise and all, of the end without them; null where it was not asked for.</summary>
    public ushort[]? Bare { get; init; }

    /// <summary>The bare end at the low energy; null where there is none.</summary>
    public ushort[]? BareLow { get; init; }
}
