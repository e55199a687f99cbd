namespace VisionInspection.ImagingFormats;

/// <summary>A plane as it came: the encoded bytes and what their values mean.</summary>
/// <param name="Encoding"><c>raw</c>, <c>png</c>, <c>tiff</c>, <c>jpeg</c> or a DICOM transfer syntax UID.</param>
/// <param name="Bits">Bits per sample, 8 or 16.</param>
/// <param name="Air">Value of an unattenuated sample in the file.</param>
/// <param name="Encoded">The encoded bytes, exactly as they came; empty for a plane that was made here.</param>
public sealed record PlaneSource(string Encoding, int Bits, int Air, ReadOnlyMemory<byte> Encoded)
{
    /// <summary>Value of a fully absorbed sample in the file; above <see cref="Air"/> where the file shows air as black.</summary>
    public int Dark { get; init; }

    /// <summary>The plane's name in the file or folder it came in; empty where it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// How colourful the source was: mean over pixels of (greatest - least channel) / full scale. 0 for grey; a photograph
    /// has 0.1 and more, a grey X-ray rendering with a few coloured marks under 0.02.
    /// </summary>
    public double Chroma { get; init; }
}
