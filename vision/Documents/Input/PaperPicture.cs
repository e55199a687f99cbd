using VisionInspection.Codecs;

namespace VisionInspection.Documents.Input;

/// <summary>A decoded picture as a page: 8-bit grey where 0 is black, colour kept where there is any, square pixels, tags obeyed.</summary>
internal static class PaperPicture
{
    // Inches across an upright A4 page, for pictures that do not state a resolution or state nonsense.
    private const double PageInches = 8.27;
    private const double LeastResolution = 60;
    private const double MostResolution = 1300;

    // A fax line is 204 per inch across and 98 or 196 down (ITU-T T.4, clause 2): more than this is stretched.
    private const double UnevenBeyond = 1.1;

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

        int channels = picture.Header.Channels;
        (int width, int height) = (picture.Width, picture.Height);
        (double across, double down) = ResolutionOf(picture.Header);
        if (Math.Max(across, down) > UnevenBeyond * Math.Min(across, down))
        {
            double square = Math.Max(across, down);
            (int oldWidth, int oldHeight) = (width, height);
            width = (int)Math.Round(width * square / across);
            height = (int)Math.Round(height * square / down);
            samples = PixelGrid.Resize(samples, oldWidth, oldHeight, width, height, channels);
            across = square;
        }

        (samples, width, height) = PixelGrid.Orient(samples, width, height, channels, picture.Header.Orientation);
        return channels == 3
            ? new PageRaster(width, height, across, Grey(samples)) { Colour = samples }
            : new PageRaster(width, height, across, samples);
    }

    /// <summary>Luma of ITU-R BT.601 in 1/256: the weights add to 256, so grey stays grey.</summary>
    public static byte[] Grey(ReadOnlySpan<byte> rgb)
    {
        byte[] grey = GC.AllocateUninitializedArray<byte>(rgb.Length / 3);
        for (int i = 0, at = 0; i < grey.Length; i++, at += 3)
        {
            grey[i] = (byte)(((77 * rgb[at]) + (150 * rgb[at + 1]) + (29 * rgb[at + 2])) >> 8);
        }

        return grey;
    }

    // What is stated counts where it makes a page of a possible size: 72 is what programs write that do not know.
    private static (double Across, double Down) ResolutionOf(PictureHeader header)
    {
        bool isStated = IsPossible(header.ResolutionX) && IsPossible(header.ResolutionY);
        double inches = isStated ? Math.Min(header.Width / header.ResolutionX, header.Height / header.ResolutionY) : 0;
        if (isStated && inches is > 2 and < 24)
        {
            return (header.ResolutionX, header.ResolutionY);
        }

        double guess = Math.Clamp(Math.Min(header.Width, header.Height) / PageInches, LeastResolution, MostResolution);
        return (guess, guess);
    }

    private static bool IsPossible(double resolution) => resolution is >= LeastResolution and <= MostResolution;

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
