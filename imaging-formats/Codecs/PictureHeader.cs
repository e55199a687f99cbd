namespace VisionInspection.Codecs;

/// <summary>What a picture says about itself before its pixels are read.</summary>
/// <param name="Format"><c>png</c>, <c>tiff</c> or <c>jpeg</c>.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Channels">1 for grey, 3 for colour; palettes count as colour, alpha is dropped.</param>
/// <param name="Samples">Type of a decoded sample.</param>
/// <param name="Bits">Significant bits of a decoded sample.</param>
public sealed record PictureHeader(string Format, int Width, int Height, int Channels, SampleType Samples, int Bits)
{
    /// <summary>There was transparency, and it is dropped.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>TIFF with signed samples; they are delivered as <see cref="SampleType.Float"/>.</summary>
    public bool IsSigned { get; init; }

    /// <summary>TIFF that says 0 is white. Samples are delivered as they stand in the file.</summary>
    public bool WhiteIsZero { get; init; }

    /// <summary>Orientation tag, 1 to 8; 1 is upright. Samples are delivered as they stand in the file.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Full-size pages in the file; the rest of the header is that of one of them.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Pixels per inch across; 0 where the file does not say.</summary>
    public double ResolutionX { get; init; }

    /// <summary>Pixels per inch down; 0 where the file does not say. Faxes have fewer down than across.</summary>
    public double ResolutionY { get; init; }

    /// <summary>Bytes of the decoded samples.</summary>
    public long DecodedBytes => (long)Width * Height * Channels
        * (Samples switch { SampleType.Byte => 1, SampleType.UInt16 => 2, _ => 4 });
}

/// <summary>Type of a decoded sample.</summary>
public enum SampleType
{
    /// <summary>8 bits; smaller depths are stretched to it.</summary>
    Byte,

    /// <summary>9 to 16 bits, as they stand.</summary>
    UInt16,

    /// <summary>32-bit float; what floating, signed and 32-bit integer samples become.</summary>
    Float,
}
