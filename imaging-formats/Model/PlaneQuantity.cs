namespace VisionInspection.ImagingFormats;

/// <summary>What a plane's samples measure.</summary>
public enum PlaneQuantity
{
    /// <summary>Share of the beam that arrives: 65535 is open air.</summary>
    Transmission,

    /// <summary>Minus the logarithm of transmission.</summary>
    Attenuation,

    /// <summary>Effective atomic number.</summary>
    Zeff,
}
