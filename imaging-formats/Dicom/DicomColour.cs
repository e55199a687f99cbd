using VisionInspection.Codecs.Dicom;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>Colour in DICOM's ways of writing it, to interleaved red, green, blue.</summary>
internal static class DicomColour
{
    /// <summary>Orders planes and turns YBR to RGB (PS3.3, C.7.6.3.1.2).</summary>
    public static ushort[] ToRgb(DicomImage image, ushort[] samples, DicomSyntax syntax)
    {
        ushort[] rgb = image.Photometric == "YBR_FULL_422" && samples.Length == image.Width * image.Height * 2
            ? From422(samples)
            : image.IsPlanar && !syntax.IsEncapsulated ? Interleaved(samples)
            : samples;

        // The decoders of JPEG and JPEG 2000 deliver RGB already.
        bool isYbr = image.Photometric.StartsWith("YBR_FULL", StringComparison.Ordinal)
            && syntax.Codec is not (FrameCodec.Jpeg or FrameCodec.Jpeg2000);
        if (isYbr)
        {
            int full = (1 << image.BitsStored) - 1;
            for (int i = 0; i + 2 < rgb.Length; i += 3)
            {
                double luma = rgb[i];
                double blue = rgb[i + 1] - ((full + 1) / 2.0);
                double red = rgb[i + 2] - ((full + 1) / 2.0);
                rgb[i] = (ushort)Math.Clamp(luma + (1.402 * red), 0, full);
                rgb[i + 1] = (ushort)Math.Clamp(luma - (0.344136 * blue) - (0.714136 * red), 0, full);
                rgb[i + 2] = (ushort)Math.Clamp(luma + (1.772 * blue), 0, full);
            }
        }

        return rgb;
    }

    /// <summary>Looks samples up in the object's palette, 8 bits a channel.</summary>
    /// <exception cref="ScanFormatException">The palette is missing or short.</exception>
    public static ushort[] FromPalette(DicomDataset data, ushort[] samples)
    {
        ushort[] rgb = new ushort[checked(samples.Length * 3)];
        for (uint channel = 0; channel < 3; channel++)
        {
            byte[] map = Channel(data, channel);
            int first = BitConverter.ToUInt16(Descriptor(data, channel)[2..4]);
            for (int i = 0; i < samples.Length; i++)
            {
                rgb[(3 * i) + (int)channel] = map[Math.Clamp(samples[i] - first, 0, map.Length - 1)];
            }
        }

        return rgb;
    }

    // Descriptor: entries u16 (0 means 65536) | first value mapped u16 | bits of an entry u16.
    private static ReadOnlySpan<byte> Descriptor(DicomDataset data, uint channel)
    {
        uint tag = DicomTag.RedPaletteDescriptor + channel;
        ReadOnlySpan<byte> descriptor = data.Bytes(data.Find(tag)).Span;
        return descriptor.Length >= 6 && !data.Syntax.IsBigEndian
            ? descriptor
            : throw new ScanFormatException($"{DicomTag.Text(tag)} PaletteDescriptor", -1, "missing, or big endian, which is not read");
    }

    private static byte[] Channel(DicomDataset data, uint channel)
    {
        ReadOnlySpan<byte> descriptor = Descriptor(data, channel);
        int count = BitConverter.ToUInt16(descriptor) is > 0 and var stated ? stated : 65_536;
        uint tag = DicomTag.RedPalette + channel;
        ReadOnlySpan<byte> entries = data.Bytes(data.Find(tag)).Span;
        bool words = entries.Length >= 2 * count;
        if (entries.Length < count)
        {
            throw new ScanFormatException($"{DicomTag.Text(tag)} Palette", data.Find(tag)?.Offset ?? -1, $"{entries.Length} bytes for {count} entries");
        }

        // Entries of 16 bits carry their 8 in the high byte, or in both.
        byte[] map = new byte[count];
        for (int i = 0; i < count; i++)
        {
            map[i] = words ? entries[(2 * i) + 1] : entries[i];
        }

        return map;
    }

    // Y1 Y2 Cb Cr for each two pixels.
    private static ushort[] From422(ushort[] samples)
    {
        ushort[] ybr = new ushort[samples.Length / 4 * 6];
        for (int from = 0, to = 0; from + 3 < samples.Length; from += 4, to += 6)
        {
            (ybr[to], ybr[to + 3]) = (samples[from], samples[from + 1]);
            ybr[to + 1] = ybr[to + 4] = samples[from + 2];
            ybr[to + 2] = ybr[to + 5] = samples[from + 3];
        }

        return ybr;
    }

    private static ushort[] Interleaved(ushort[] planes)
    {
        int area = planes.Length / 3;
        ushort[] mixed = new ushort[planes.Length];
        for (int i = 0; i < area; i++)
        {
            for (int channel = 0; channel < 3; channel++)
            {
                mixed[(3 * i) + channel] = planes[(channel * area) + i];
            }
        }

        return mixed;
    }
}
