using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Weighing;

/// <summary>
/// What a scanner's own scans with weighbridge figures say about it: how its readings turn into kilograms and how well.
/// Made by <c>calibrate</c>, kept as one JSON file per scanner.
/// </summary>
public sealed record ScannerCalibration
{
    /// <summary>Maker, as in the scan; null fits every maker.</summary>
    public string? Vendor { get; init; }

    /// <summary>Model, as in the scan; null fits every model.</summary>
    public string? Model { get; init; }

    /// <summary>Serial number, as in the scan; null fits every one.</summary>
    public string? Serial { get; init; }

    /// <summary>Site, as in the scan; null fits every site.</summary>
    public string? Site { get; init; }

    /// <summary>True kilograms over those that the model reads.</summary>
    public required double Gain { get; init; }

    /// <summary>Exponent of the rendering in the scanner's 8-bit pictures; 1 where samples are in proportion to the signal.</summary>
    public required double Contrast { get; init; }

    /// <summary>Width of this scanner's 90 % intervals over the model's.</summary>
    public required double Spread { get; init; }

    /// <summary>Containers with a weighbridge figure that it stands on.</summary>
    public required int Containers { get; init; }

    /// <summary>Median of |estimate - weighbridge| over them after the fit, kg.</summary>
    public required double MedianErrorKg { get; init; }

    /// <summary>Millimetres per line, for scans that do not say; null where unknown.</summary>
    public double? PitchXMm { get; init; }

    /// <summary>Millimetres per sample, for scans that do not say; null where unknown.</summary>
    public double? PitchYMm { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>Whether a scan comes from this scanner.</summary>
    public bool Fits(Scan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return Agrees(Vendor, scan.System?.Vendor) && Agrees(Model, scan.System?.Model)
            && Agrees(Serial, scan.System?.Serial) && Agrees(Site, scan.Site);
    }

    /// <summary>How much of the scanner it names: the more, the more it counts.</summary>
    internal int Particulars => new[] { Vendor, Model, Serial, Site }.Count(name => name is not null);

    private static bool Agrees(string? wanted, string? said) => wanted is null || wanted == said;
}
