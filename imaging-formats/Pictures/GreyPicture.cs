using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Pictures;

/// <summary>A decoded picture as one grey channel of 16-bit words, with how colourful it was before.</summary>
/// <param name="Header">What the file said.</param>
/// <param name="Samples">Row by row, in the file's own scale.</param>
/// <param name="Bits">Significant bits of a sample.</param>
/// <param name="Chroma">Mean over pixels of (greatest - least channel) / full scale.</param>
/// <param name="Remark">What was done to the values, where anything was; null otherwise.</param>
internal sealed record GreyPicture(PictureHeader Header, ushort[] Samples, int Bits, double Chroma, string? Remark)
{
    /// <summary>Decodes and turns to grey.</summary>
    /// <param name="field">What to name in a refusal.</param>
    /// <param name="file">The picture file.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">The bytes are not a picture that is read.</exception>
    public static GreyPicture Decode(string field, ReadOnlySpan<byte> file, ReadLimits limits)
    {
        // The words made here are two bytes a sample whatever the file has, and a plane is what is limited.
        var allowed = new PictureLimits(limits.MaxLines, limits.MaxSamplesPerLine, limits.MaxPlaneBytes);
        try
        {
            PictureHeader header = PictureDecoder.Identify(file, allowed);
            long words = (long)header.Width * header.Height * sizeof(ushort);
            if (words > limits.MaxPlaneBytes)
            {
                throw new ScanFormatException(field, -1, $"{words} bytes of samples, allowed {limits.MaxPlaneBytes}");
            }

            return From(field, PictureDecoder.Decode(file, allowed));
        }
        catch (CodecException refusal)
        {
            throw new ScanFormatException($"{field} ({refusal.Format})", refusal.Offset, refusal.Reason, refusal);
        }
    }

    private static GreyPicture From(string field, Picture picture) => picture.Header.Samples switch
    {
        SampleType.Byte when picture.Header.Channels == 1 => new(picture.Header, Widen(picture.Bytes), 8, 0, null),
        SampleType.UInt16 when picture.Header.Channels == 1 => new(picture.Header, picture.Words, picture.Header.Bits, 0, null),
        SampleType.Byte => FromColour(picture.Header, Widen(picture.Bytes), 8),
        SampleType.UInt16 => FromColour(picture.Header, picture.Words, picture.Header.Bits),
        _ => Stretched(field, picture.Header, Array.ConvertAll(picture.Floats, sample => (double)sample)),
    };

    /// <summary>Bytes as words, value for value.</summary>
    public static ushort[] Widen(ReadOnlySpan<byte> bytes)
    {
        ushort[] words = GC.AllocateUninitializedArray<ushort>(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            words[i] = bytes[i];
        }

        return words;
    }

    /// <summary>
    /// Interleaved red, green, blue to grey: luma of ITU-R BT.601 in 1/256. The weights add to 256, so grey stays grey.
    /// </summary>
    public static GreyPicture FromColour(PictureHeader header, ushort[] rgb, int bits)
    {
        ushort[] grey = GC.AllocateUninitializedArray<ushort>(rgb.Length / 3);
        long spread = 0;
        for (int i = 0; i < grey.Length; i++)
        {
            int red = rgb[3 * i];
            int green = rgb[(3 * i) + 1];
            int blue = rgb[(3 * i) + 2];
            grey[i] = (ushort)(((77 * red) + (150 * green) + (29 * blue)) >> 8);
            spread += Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue));
        }

        return new GreyPicture(header, grey, bits, spread / (double)grey.Length / ((1 << bits) - 1), null);
    }

    /// <summary>Stretches samples of any range to 16 bits; whole numbers that fit already stay as they are.</summary>
    /// <exception cref="ScanFormatException">A sample is not a finite number.</exception>
    public static GreyPicture Stretched(string field, PictureHeader header, ReadOnlySpan<double> samples)
    {
        double least = 0;
        double most = double.MinValue;
        bool isWhole = true;
        foreach (double sample in samples)
        {
            if (!double.IsFinite(sample))
            {
                throw new ScanFormatException(field, -1, "a sample is not a finite number");
            }

            least = Math.Min(least, sample);
            most = Math.Max(most, sample);
            isWhole &= Math.Floor(sample) == sample;
        }

        bool fits = isWhole && least == 0 && most <= ushort.MaxValue;
        double scale = fits ? 1 : most > least ? ushort.MaxValue / (most - least) : 0;
        ushort[] words = GC.AllocateUninitializedArray<ushort>(samples.Length);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = (ushort)Math.Min(Math.Round((samples[i] - least) * scale), ushort.MaxValue);
        }

        string? remark = fits ? null : FormattableString.Invariant($"samples from {least:g6} to {most:g6} stretched to 16 bits");
        return header.Channels == 1
            ? new GreyPicture(header, words, 16, 0, remark)
            : FromColour(header, words, 16) with { Remark = remark };
    }
}
