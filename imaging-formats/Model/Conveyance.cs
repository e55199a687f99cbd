namespace VisionInspection.ImagingFormats;

/// <summary>What the scanner's side says was scanned.</summary>
/// <param name="Plate">Licence plate as read, null where not read.</param>
/// <param name="Containers">Container numbers as read or typed, front to rear.</param>
public sealed record Conveyance(string? Plate, IReadOnlyList<ContainerReading> Containers)
{
    /// <summary>Kind of conveyance.</summary>
    public ConveyanceKind Kind { get; init; } = ConveyanceKind.Truck;

    /// <summary>Country of registration; null where not given.</summary>
    public string? Country { get; init; }

    /// <summary>Confidence of the plate's reading, 0 to 1; null where the format has none.</summary>
    public double? PlateConfidence { get; init; }

    /// <summary>Plates of the trailers, front to rear.</summary>
    public IReadOnlyList<string> TrailerPlates { get; init; } = [];
}

/// <summary>Kind of conveyance.</summary>
public enum ConveyanceKind
{
    /// <summary>A road vehicle.</summary>
    Truck,

    /// <summary>A rail wagon.</summary>
    RailWagon,

    /// <summary>A container on its own.</summary>
    Container,

    /// <summary>A parcel or other small thing.</summary>
    Parcel,
}
