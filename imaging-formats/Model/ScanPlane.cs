namespace VisionInspection.ImagingFormats;

/// <summary>
/// One picture of a view at one energy, twice: <see cref="Samples"/> as every later stage wants them, and
/// <see cref="Source"/> as the scanner wrote them, untouched.
/// </summary>
/// <param name="Energy">Beam quality.</param>
/// <param name="Quantity">What the samples measure.</param>
/// <param name="Samples">
/// Row by row, <c>[height * width]</c>. A transmission plane is normalised: 0 is fully dark, 65535 is open air,
/// whatever the file's depth, polarity and air value were. Other quantities stand as in the file.
/// </param>
/// <param name="Source">The plane as it came.</param>
public sealed record ScanPlane(Energy Energy, PlaneQuantity Quantity, ushort[] Samples, PlaneSource Source);
