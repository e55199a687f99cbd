namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>One attribute of the data set, by its place.</summary>
/// <param name="Tag">Group and element.</param>
/// <param name="Vr">Value representation; empty where it is implicit.</param>
/// <param name="Offset">Where its value begins.</param>
/// <param name="Length">Bytes of its value.</param>
/// <param name="Fragments">The items of encapsulated pixel data, offset table first; null for all others.</param>
internal sealed record DicomElement(
    uint Tag, string Vr, int Offset, int Length, IReadOnlyList<(int Offset, int Length)>? Fragments = null);
