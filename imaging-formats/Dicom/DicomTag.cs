namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>The attributes that are read (DICOM PS3.6; group 4010: NEMA IIC 1).</summary>
internal static class DicomTag
{
    public const uint MediaStorageSopClass = 0x0002_0002;
    public const uint TransferSyntax = 0x0002_0010;
    public const uint CharacterSet = 0x0008_0005;
    public const uint SopClass = 0x0008_0016;
    public const uint SopInstance = 0x0008_0018;
    public const uint StudyDate = 0x0008_0020;
    public const uint ContentDate = 0x0008_0023;
    public const uint StudyTime = 0x0008_0030;
    public const uint ContentTime = 0x0008_0033;
    public const uint Modality = 0x0008_0060;
    public const uint Manufacturer = 0x0008_0070;
    public const uint Institution = 0x0008_0080;
    public const uint TimezoneOffset = 0x0008_0201;
    public const uint ModelName = 0x0008_1090;
    public const uint ObjectId = 0x0010_0020;
    public const uint Kvp = 0x0018_0060;
    public const uint SerialNumber = 0x0018_1000;
    public const uint Software = 0x0018_1020;
    public const uint ImagerPixelSpacing = 0x0018_1164;
    public const uint SamplesPerPixel = 0x0028_0002;
    public const uint Photometric = 0x0028_0004;
    public const uint PlanarConfiguration = 0x0028_0006;
    public const uint NumberOfFrames = 0x0028_0008;
    public const uint Rows = 0x0028_0010;
    public const uint Columns = 0x0028_0011;
    public const uint PixelSpacing = 0x0028_0030;
    public const uint BitsAllocated = 0x0028_0100;
    public const uint BitsStored = 0x0028_0101;
    public const uint HighBit = 0x0028_0102;
    public const uint PixelRepresentation = 0x0028_0103;
    public const uint IntensityRelationship = 0x0028_1040;
    public const uint IntensityRelationshipSign = 0x0028_1041;
    public const uint RescaleSlope = 0x0028_1053;
    public const uint RedPaletteDescriptor = 0x0028_1101;
    public const uint RedPalette = 0x0028_1201;
    public const uint FloatPixels = 0x7FE0_0008;
    public const uint DoublePixels = 0x7FE0_0009;
    public const uint Pixels = 0x7FE0_0010;

    // DICOS V02A puts what is not 16 bits beside the standard's place.
    public const uint DicosPixels32 = 0x7FE0_0011;
    public const uint DicosPixels64 = 0x7FE0_0012;
    public const uint DicosFloatPixels = 0x7FE0_0013;

    public const uint Item = 0xFFFE_E000;
    public const uint ItemEnd = 0xFFFE_E00D;
    public const uint SequenceEnd = 0xFFFE_E0DD;

    /// <summary>As the standard writes it: <c>(0028,0010)</c>.</summary>
    public static string Text(uint tag) => $"({tag >> 16:X4},{tag & 0xFFFF:X4})";
}
