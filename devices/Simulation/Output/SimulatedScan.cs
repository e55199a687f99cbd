using VisionInspection.Devices.Simulation.Imaging;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>A box in pixels of the finished picture.</summary>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct PixelBox(int X, int Y, int Width, int Height);

/// <summary>What is true of a container in a scan.</summary>
/// <param name="Box">The box a careful person would draw: post to post, roof to bottom rail of the near side.</param>
/// <param name="Number">ISO 6346 number.</param>
/// <param name="SizeType">ISO 6346 size and type code.</param>
/// <param name="Empty">Nothing in it.</param>
/// <param name="NearlyEmpty">A small load in an otherwise empty hold.</param>
/// <param name="Kind">Kind of goods; null when empty.</param>
/// <param name="Reefer">Refrigerated.</param>
/// <param name="MassKg">Mass of the goods.</param>
/// <param name="Unit">What is true of its cooling unit; null for a dry box.</param>
public sealed record ContainerTruth(
    PixelBox Box, string Number, string SizeType, bool Empty, bool NearlyEmpty, string? Kind, bool Reefer, double MassKg, UnitTruth? Unit)
{
    /// <summary>Seed of the lot it belongs to; null where it belongs to none.</summary>
    public ulong? Lot { get; init; }
}

/// <summary>A finished scan and what is true of it. Arrays are row by row.</summary>
public sealed record SimulatedScan
{
    /// <summary>Seed that makes this scan again.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The machine.</summary>
    public required VendorProfile Profile { get; init; }

    /// <summary>Lines.</summary>
    public required int Width { get; init; }

    /// <summary>Samples of a line.</summary>
    public required int Height { get; init; }

    /// <summary>Mean distance of lines, mm.</summary>
    public required double PitchXMm { get; init; }

    /// <summary>Distance of samples on the near side, mm.</summary>
    public required double PitchYMm { get; init; }

    /// <summary>The fan.</summary>
    public required FanBeam Beam { get; init; }

    /// <summary>Rear first.</summary>
    public required bool Backward { get; init; }

    /// <summary>Transmission at the high or only energy; 65535 is the top of the profile's range, air lies at its air level.</summary>
    public required ushort[] High { get; init; }

    /// <summary>The same at the low energy; null for single energy.</summary>
    public required ushort[]? Low { get; init; }

    /// <summary>True where goods attenuate by more than 4 %.</summary>
    public required bool[] CargoMask { get; init; }

    /// <summary>True where goods hidden in reefers show; null where nothing is hidden.</summary>
    public required bool[]? HiddenMask { get; init; }

    /// <summary>The containers, left to right in the picture.</summary>
    public required IReadOnlyList<ContainerTruth> Containers { get; init; }

    /// <summary>The driver's cab, where it is in the picture.</summary>
    public required PixelBox? Cab { get; init; }
}
