namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>What an object is, by its SOP class: which are pictures, and the names of those that are not.</summary>
internal static class SopClass
{
    private const string Storage = "1.2.840.10008.5.1.4.1.1.";

    // Longest first: the first that fits is taken.
    private static readonly (string Prefix, string Name)[] NotPictures =
    [
        (Storage + "501.1", "a DICOS CT volume"),
        (Storage + "501.3", "a DICOS threat detection report (TDR)"),
        (Storage + "501.5", "a DICOS 3D AIT volume"),
        (Storage + "501.6", "a DICOS quadrupole resonance object"),
        (Storage + "481.2", "a radiotherapy dose grid"),
        (Storage + "481", "a radiotherapy object"),
        (Storage + "88", "a structured report"),
        (Storage + "9.", "a waveform"),
        (Storage + "66.4", "a segmentation"),
        (Storage + "66", "raw or registration data"),
        (Storage + "104", "an encapsulated document"),
        (Storage + "11", "a presentation state"),
        ("1.2.840.10008.1.3.10", "a DICOMDIR index"),
    ];

    private static readonly (string Modality, string Name)[] NotPictureModalities =
    [
        ("TDR", "a DICOS threat detection report (TDR)"), ("RTPLAN", "a radiotherapy object"), ("RTSTRUCT", "a radiotherapy object"),
        ("RTDOSE", "a radiotherapy dose grid"), ("SR", "a structured report"), ("SEG", "a segmentation"),
    ];

    /// <summary>Name of what is not a picture; null for pictures and for classes not known.</summary>
    public static string? NotAPicture(string? sopClass, string? modality) =>
        Array.Find(NotPictures, known => sopClass?.StartsWith(known.Prefix, StringComparison.Ordinal) ?? false).Name
        ?? Array.Find(NotPictureModalities, known => modality == known.Modality).Name;

    /// <summary>True for DICOS objects.</summary>
    public static bool IsDicos(string? sopClass) => sopClass?.StartsWith(Storage + "501.", StringComparison.Ordinal) ?? false;

    /// <summary>Value of <see cref="Scan.Format"/>.</summary>
    public static string Format(string? sopClass) =>
        sopClass is null || !IsDicos(sopClass) ? "dicom"
        : sopClass.StartsWith(Storage + "501.2", StringComparison.Ordinal) ? "dicos-dx"
        : sopClass.StartsWith(Storage + "501.4", StringComparison.Ordinal) ? "dicos-ait"
        : "dicos";
}
