using System.Runtime.InteropServices;
using VisionInspection.Codecs.Native;

namespace VisionInspection.Codecs;

/// <summary>Samples to PNG. Level 1 is the fast one, for what is shown and thrown away; 6 and above for what is kept.</summary>
public static class PngWriter
{
    /// <summary>8-bit grey.</summary>
    /// <param name="samples">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="level">zlib level, 0 to 9.</param>
    public static byte[] Gray8(ReadOnlySpan<byte> samples, int width, int height, int level = 1) =>
        Encode(samples, width, height, channels: 1, bits: 8, level);

    /// <summary>16-bit grey.</summary>
    /// <param name="samples">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="level">zlib level, 0 to 9.</param>
    public static byte[] Gray16(ReadOnlySpan<ushort> samples, int width, int height, int level = 1) =>
        Encode(MemoryMarshal.AsBytes(samples), width, height, channels: 1, bits: 16, level);

    /// <summary>8-bit red, green, blue.</summary>
    /// <param name="samples">Row by row, interleaved, <c>[height * width * 3]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="level">zlib level, 0 to 9.</param>
    public static byte[] Rgb8(ReadOnlySpan<byte> samples, int width, int height, int level = 1) =>
        Encode(samples, width, height, channels: 3, bits: 8, level);

    private static byte[] Encode(ReadOnlySpan<byte> samples, int width, int height, int channels, int bits, int level)
    {
        PictureSize.Check(samples.Length, width, height, channels * bits / 8);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 9);
        int status = NativeMethods.vic_png_encode(samples, width, height, channels, bits, level, out BufferHandle encoded);
        using (encoded)
        {
            NativeStatus.ThrowIfRefused(status, "png");
            return encoded.ToArray();
        }
    }
}
