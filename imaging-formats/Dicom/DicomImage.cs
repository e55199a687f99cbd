namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>What the data set says about its pixels (DICOM PS3.3, image pixel module), checked.</summary>
internal sealed record DicomImage(
    int Width,
    int Height,
    int Components,
    int Frames,
    int BitsAllocated,
    int BitsStored,
    int HighBit,
    bool IsSigned,
    bool IsFloat,
    bool IsPlanar,
    string Photometric,
    DicomElement Pixels)
{
    /// <summary>Bytes of a sample as allocated.</summary>
    public int BytesPerSample => BitsAllocated / 8;

    /// <summary>Samples of a frame.</summary>
    public long SamplesPerFrame => (long)Width * Height * Components;

    /// <summary>Bytes of a frame that is not compressed; chroma of YBR_FULL_422 is shared by two pixels.</summary>
    public long FrameBytes => Photometric == "YBR_FULL_422" ? (long)Width * Height * 2 : SamplesPerFrame * BytesPerSample;

    /// <summary>Reads and checks the attributes.</summary>
    /// <exception cref="ScanFormatException">Missing, contradictory, or more than the limits allow.</exception>
    public static DicomImage Of(DicomDataset data, ReadLimits limits)
    {
        DicomElement pixels = data.Find(DicomTag.Pixels) ?? data.Find(DicomTag.FloatPixels) ?? data.Find(DicomTag.DoublePixels)
            ?? data.Find(DicomTag.DicosFloatPixels) ?? data.Find(DicomTag.DicosPixels32) ?? data.Find(DicomTag.DicosPixels64)
            ?? throw new ScanFormatException($"{DicomTag.Text(DicomTag.Pixels)} PixelData", -1, "missing: no picture in this object");
        bool isFloat = pixels.Tag is DicomTag.FloatPixels or DicomTag.DoublePixels or DicomTag.DicosFloatPixels;
        int height = data.Number(DicomTag.Rows, "Rows", 1, limits.MaxSamplesPerLine);
        int width = data.Number(DicomTag.Columns, "Columns", 1, limits.MaxLines);
        int allocated = data.Number(DicomTag.BitsAllocated, "BitsAllocated", 1, 64);
        int stored = isFloat ? allocated : data.Number(DicomTag.BitsStored) ?? allocated;
        int high = data.Number(DicomTag.HighBit) ?? stored - 1;
        int components = data.Number(DicomTag.SamplesPerPixel) ?? 1;
        if (allocated is not (8 or 16 or 32 or 64) || (isFloat && allocated < 32) || stored < 1 || stored > allocated
            || high < stored - 1 || high >= allocated)
        {
            throw new ScanFormatException(
                $"{DicomTag.Text(DicomTag.BitsAllocated)} BitsAllocated", data.Find(DicomTag.BitsAllocated)!.Offset,
                $"{allocated} bits with {stored} stored up to {high} are not read");
        }

        if (components is not (1 or 3) || (components == 3 && allocated > 16))
        {
            throw new ScanFormatException(
                $"{DicomTag.Text(DicomTag.SamplesPerPixel)} SamplesPerPixel", data.Find(DicomTag.SamplesPerPixel)?.Offset ?? -1,
                $"{components} samples of {allocated} bits are not read");
        }

        var image = new DicomImage(
            width, height, components, FramesOf(data), allocated, stored, high,
            (data.Number(DicomTag.PixelRepresentation) ?? 0) == 1, isFloat,
            components == 3 && data.Number(DicomTag.PlanarConfiguration) == 1,
            data.Text(DicomTag.Photometric) ?? (components == 3 ? "RGB" : "MONOCHROME2"), pixels);
        image.CheckLimits(limits);
        return image;
    }

    // Absent or empty means one.
    private static int FramesOf(DicomDataset data)
    {
        double[] stated = data.Decimals(DicomTag.NumberOfFrames);
        DicomElement? element = data.Find(DicomTag.NumberOfFrames);
        if (element is { Vr: "US" })
        {
            return Math.Max(1, data.Number(DicomTag.NumberOfFrames) ?? 1); // as V02A's toolkit writes it
        }

        return stated.Length == 0 && data.Text(DicomTag.NumberOfFrames) is null ? 1
            : stated.Length == 1 && stated[0] is >= 1 and <= int.MaxValue ? (int)stated[0]
            : throw new ScanFormatException($"{DicomTag.Text(DicomTag.NumberOfFrames)} NumberOfFrames", element!.Offset, "no number");
    }

    private void CheckLimits(ReadLimits limits)
    {
        if (Frames > limits.MaxPlanes)
        {
            throw new ScanFormatException(
                $"{DicomTag.Text(DicomTag.NumberOfFrames)} NumberOfFrames", -1, $"{Frames} frames, allowed {limits.MaxPlanes}");
        }

        long plane = (long)Width * Height * Math.Max(sizeof(ushort), Components * BytesPerSample);
        if (plane > Math.Min(limits.MaxPlaneBytes, Array.MaxLength) || plane * Frames > limits.MaxDecodedBytes)
        {
            throw new ScanFormatException(
                $"{DicomTag.Text(DicomTag.Rows)} Rows", -1,
                $"{Frames} frames of {plane} bytes, allowed {limits.MaxPlaneBytes} each and {limits.MaxDecodedBytes} in all");
        }
    }
}
