namespace VisionInspection.ImagingFormats;

/// <summary>The beam quality of a plane.</summary>
public enum Energy
{
    /// <summary>The lower of two end-point energies.</summary>
    Low,

    /// <summary>The higher of two end-point energies.</summary>
    High,

    /// <summary>A machine of one energy.</summary>
    Single,

    /// <summary>Made from both energies by the machine.</summary>
    Fused,
}
