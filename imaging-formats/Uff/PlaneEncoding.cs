namespace VisionInspection.ImagingFormats.Uff;

/// <summary>How a plane that has no encoded bytes yet is written.</summary>
public enum PlaneEncoding
{
    /// <summary>Lossless and small; slow to write and read.</summary>
    Png,

    /// <summary>Lossless, uncompressed, fast; opens in any viewer.</summary>
    Tiff,

    /// <summary>Lossless, uncompressed, fastest.</summary>
    Raw,

    /// <summary>Eight bits, lossy; only for planes of eight bits.</summary>
    Jpeg,
}
