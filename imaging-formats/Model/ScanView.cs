namespace VisionInspection.ImagingFormats;

/// <summary>
/// One projection of the conveyance. Displayed, x runs along the conveyance (one column is one <em>line</em>, one
/// detector readout) and y runs down (one row is one detector <em>sample</em>).
/// </summary>
public sealed record ScanView
{
    /// <summary>Identifier within the scan: <c>side</c>, <c>top</c>, ...</summary>
    public required string Id { get; init; }

    /// <summary>Where the source stands.</summary>
    public required ViewGeometry Geometry { get; init; }

    /// <summary>Number of lines: width of the displayed picture in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Samples per line: height of the displayed picture in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The same projection at one or more energies; all of this view's size.</summary>
    public required IReadOnlyList<ScanPlane> Planes { get; init; }

    /// <summary>Millimetres along the conveyance per line; null where unknown.</summary>
    public double? PitchXMm { get; init; }

    /// <summary>Millimetres per sample at the conveyance's near side; null where unknown.</summary>
    public double? PitchYMm { get; init; }

    /// <summary>Lines per second of the detector; null where unknown.</summary>
    public double? LineRateHz { get; init; }

    /// <summary>
    /// The plane to look at when one is enough: high energy (it sees through more), else single, else what there is.
    /// </summary>
    public ScanPlane Primary =>
        Planes.FirstOrDefault(p => p.Energy == Energy.High && p.Quantity == PlaneQuantity.Transmission)
        ?? Planes.FirstOrDefault(p => p.Quantity == PlaneQuantity.Transmission)
        ?? Planes[0];

    /// <summary>The low energy that goes with a <see cref="Primary"/> of high energy; null where there is none.</summary>
    public ScanPlane? LowEnergy => Primary.Energy == Energy.High
        ? Planes.FirstOrDefault(p => p.Energy == Energy.Low && p.Quantity == PlaneQuantity.Transmission)
        : null;
}
