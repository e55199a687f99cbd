using VisionInspection.Codecs;

namespace VisionInspection.Documents.Input;

/// <summary>A decoded picture as a page: 8-bit grey where 0 is black, colour kept where there is any.</summary>
internal static class PaperPicture
{
    // Inches across an upright A4 page, for pictures that do not state a resolution.
    private const double PageInches = 8.27;

    /// <summary>Turns samples of any type into a page.</summary>
    public static PageRaster Of(Picture picture)
    {
        byte[] samples = picture.Header.Samples switch
        {
            SampleType.Byte => picture.Bytes,
            SampleType.UInt16 => Narrow(picture.Words, picture.Header.Bits),
            _ => Narrow(picture.Floats),
        };
        if (picture.Header.WhiteIsZero)
        {
            for (int i = 0; i < samples.Length; i++)
            {
                samples[i] = (byte)(255 - samples[i]);
            }
        }

        double resolution = Math.Clamp(Math.Min(picture.Width, picture.Height) / PageInches, 70, 600);
        return picture.Header.Channels == 3
            ? new PageRaster(picture.Width, picture.Height, resolution, Grey(samples)) { Colour = samples }
            : new PageRaster(picture.Width, picture.Height, resolution, samples);
    }

    /// <summary>Luma of ITU-R BT.601 in 1/256: the weights add to 256, so grey stays grey.</summary>
    public static byte[] Grey(ReadOnlySpan<byte> rgb)
    {
        byte[] grey = GC.AllocateUninitializedArray<byte>(rgb.Length / 3);
        for (int i = 0; i < grey.Length; i++)
        {
            grey[i] = (byte)(((77 * rgb[3 * i]) + (150 * rgb[(3 * i) + 1]) + (29 * rgb[(3 * i) + 2])) >> 8);
        }

        return grey;
    }

    private static byte[] Narrow(ushort[] words, int bits)
    {
        int shift = Math.Max(bits - 8, 0);
        return Array.ConvertAll(words, word => (byte)Math.Min(word >> shift, 255));
    }

    private static byte[] Narrow(float[] values)
    {
        float least = float.MaxValue;
        float most = float.MinValue;
        foreach (float value in values)
        {
            least = float.IsFinite(value) ? Math.Min(least, value) : least;
            most = float.IsFinite(value) ? Math.Max(most, value) : most;
        }

        float scale = most > least ? 255 / (most - least) : 0;
        return Array.ConvertAll(values, value => (byte)(float.IsFinite(value) ? Math.Clamp((value - least) * scale, 0, 255) : 0));
    }
}
