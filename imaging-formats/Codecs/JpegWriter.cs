using VisionInspection.Codecs.Native;

namespace VisionInspection.Codecs;

/// <summary>Samples to baseline JPEG.</summary>
public static class JpegWriter
{
    /// <summary>8-bit grey.</summary>
    /// <param name="samples">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across, at most 65,500.</param>
    /// <param name="height">Pixels down, at most 65,500.</param>
    /// <param name="quality">1 to 100, as libjpeg counts.</param>
    public static byte[] Gray8(ReadOnlySpan<byte> samples, int width, int height, int quality) =>
        Encode(samples, width, height, channels: 1, quality);

    /// <summary>8-bit red, green, blue.</summary>
    /// <param name="samples">Row by row, interleaved, <c>[height * width * 3]</c>.</param>
    /// <param name="width">Pixels across, at most 65,500.</param>
    /// <param name="height">Pixels down, at most 65,500.</param>
    /// <param name="quality">1 to 100, as libjpeg counts.</param>
    public static byte[] Rgb8(ReadOnlySpan<byte> samples, int width, int height, int quality) =>
        Encode(samples, width, height, channels: 3, quality);

    private static byte[] Encode(ReadOnlySpan<byte> samples, int width, int height, int channels, int quality)
    {
        PictureSize.Check(samples.Length, width, height, channels);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        int status = NativeMethods.vic_jpeg_encode(samples, width, height, channels, quality, out BufferHandle encoded);
        using (encoded)
        {
            NativeStatus.ThrowIfRefused(status, "jpeg");
            return encoded.ToArray();
        }
    }
}
