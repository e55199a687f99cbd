namespace VisionInspection.Devices.Simulation.Papers.Damage;

/// <summary>What happened to the paper on its way.</summary>
public enum DamageKind
{
    /// <summary>Nothing: the picture of the page as it was printed.</summary>
    None,

    /// <summary>An office scanner: laid on askew, a little blur and noise, uneven light, JPEG.</summary>
    Scanner,

    /// <summary>A fax at 150 dpi: all that, dust, and every dot black or white.</summary>
    Fax,

    /// <summary>Stamped in coloured ink, then an office scanner that scans colour.</summary>
    Stamped,

    /// <summary>Bent at the spine or under the camera, then an office scanner.</summary>
    Bent,
}
