namespace VisionInspection.ImagingFormats;

/// <summary>The machine that made a scan.</summary>
/// <param name="Vendor">Maker's name.</param>
/// <param name="Model">Model name.</param>
/// <param name="Serial">Serial number, where given.</param>
/// <param name="EnergiesMeV">End-point energies in MeV, highest first; empty where not given.</param>
public sealed record ScannerSystem(string Vendor, string Model, string? Serial, IReadOnlyList<double> EnergiesMeV)
{
    /// <summary>Version of the machine's software, where given.</summary>
    public string? Software { get; init; }

    /// <summary>What makes the beam; null where not given.</summary>
    public BeamSource? Source { get; init; }
}

/// <summary>What makes the beam.</summary>
public enum BeamSource
{
    /// <summary>Linear accelerator.</summary>
    Linac,

    /// <summary>Betatron.</summary>
    Betatron,

    /// <summary>X-ray tube.</summary>
    XRayTube,

    /// <summary>Radioactive isotope.</summary>
    Isotope,
}
