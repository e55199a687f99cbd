using VisionInspection.Codecs.Native;

namespace VisionInspection.Codecs;

/// <summary>
/// PNG, TIFF and JPEG to samples, told apart by their first bytes. The header is read and checked first; nothing of the
/// picture's size is allocated before that. Thread-safe.
/// </summary>
public static class PictureDecoder
{
    // libtiff's own tables (strip offsets, colour maps) may take this much whatever the picture's limit is.
    private const long LibraryMemory = 64L << 20;

    /// <summary>True when the first bytes are those of a format read here.</summary>
    /// <param name="file">The file, or its first eight bytes.</param>
    public static bool IsPicture(ReadOnlySpan<byte> file) => FormatOf(file) is not null;

    /// <summary>Reads the header and checks it against the limits.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What the picture may ask for.</param>
    /// <exception cref="CodecException">The bytes are not a picture that is read, or ask for too much.</exception>
    public static PictureHeader Identify(ReadOnlySpan<byte> file, PictureLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        string format = FormatOf(file)
            ?? throw new CodecException(CodecRefusal.Unsupported, "picture", 0, "neither PNG nor TIFF nor JPEG");
        NativeHeader native;
        int status = format switch
        {
            "png" => NativeMethods.vic_png_identify(file, file.Length, out native),
            "jpeg" => NativeMethods.vic_jpeg_identify(file, file.Length, out native),
            _ => NativeMethods.vic_tiff_identify(file, file.Length, Math.Max(LibraryMemory, limits.MaxBytes), out native),
        };
        NativeStatus.ThrowIfRefused(status, format);
        return HeaderOf(format, native, file, limits);
    }

    /// <summary>Reads the picture.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What the picture may ask for.</param>
    /// <exception cref="CodecException">The bytes are not a whole picture that is read, or ask for too much.</exception>
    public static Picture Decode(ReadOnlySpan<byte> file, PictureLimits limits)
    {
        PictureHeader header = Identify(file, limits);
        if (header.Pages != 1)
        {
            throw new CodecException(
                CodecRefusal.Unsupported, header.Format, -1, $"{header.Pages} pages; one is read, since none can be preferred");
        }

        Picture picture = Picture.Allocate(header);
        Span<byte> samples = picture.Raw;
        int status = header.Format switch
        {
            "png" => NativeMethods.vic_png_decode(file, file.Length, samples, samples.Length),
            "jpeg" => NativeMethods.vic_jpeg_decode(file, file.Length, samples, samples.Length),
            _ => NativeMethods.vic_tiff_decode(
                file, file.Length, Math.Max(LibraryMemory, limits.MaxBytes), samples, samples.Length),
        };
        NativeStatus.ThrowIfRefused(status, header.Format);
        return picture;
    }

    /// <summary>True when the first bytes are those of a TIFF, which may have pages.</summary>
    /// <param name="file">The file, or its first eight bytes.</param>
    public static bool IsTiff(ReadOnlySpan<byte> file) => FormatOf(file) == "tiff";

    /// <summary>Reads the header of one page of a TIFF of papers: fax compression is read.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="page">From 0.</param>
    /// <param name="mostPages">Most pages the file may have.</param>
    /// <param name="limits">What the page may ask for.</param>
    /// <exception cref="CodecException">The bytes are not a page that is read, or ask for too much.</exception>
    public static PictureHeader IdentifyPage(ReadOnlySpan<byte> file, int page, int mostPages, PictureLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        int status = NativeMethods.vic_tiff_identify_page(
            file, file.Length, Math.Max(LibraryMemory, limits.MaxBytes), page, mostPages, out NativeHeader native);
        NativeStatus.ThrowIfRefused(status, "tiff");
        return HeaderOf("tiff", native, file, limits);
    }

    /// <summary>Reads one page of a TIFF of papers: fax compression is read, and lines of a fax that came broken stay so.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="page">From 0.</param>
    /// <param name="mostPages">Most pages the file may have.</param>
    /// <param name="limits">What the page may ask for.</param>
    /// <exception cref="CodecException">The bytes are not a whole page that is read, or ask for too much.</exception>
    public static Picture DecodePage(ReadOnlySpan<byte> file, int page, int mostPages, PictureLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        Picture picture = Picture.Allocate(IdentifyPage(file, page, mostPages, limits));
        Span<byte> samples = picture.Raw;
        int status = NativeMethods.vic_tiff_decode_page(
            file, file.Length, Math.Max(LibraryMemory, limits.MaxBytes), page, mostPages, samples, samples.Length);
        NativeStatus.ThrowIfRefused(status, "tiff");
        return picture;
    }

    private static PictureHeader HeaderOf(string format, in NativeHeader native, ReadOnlySpan<byte> file, PictureLimits limits)
    {
        var header = new PictureHeader(
            format, native.Width, native.Height, native.Channels, (SampleType)native.Samples, native.Bits)
        {
            HasAlpha = native.HasAlpha != 0,
            IsSigned = native.IsSigned != 0,
            WhiteIsZero = native.WhiteIsZero != 0,
            Orientation = format == "tiff" ? native.Orientation : ExifOrientation.Of(format, file),
            Pages = native.Pages,
            ResolutionX = native.ResolutionX,
            ResolutionY = native.ResolutionY,
        };
        CheckSize(header, file.Length, limits);
        return header;
    }

    private static string? FormatOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(PngMagic) ? "png"
        : file.StartsWith(JpegMagic) ? "jpeg"
        : file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("II+\0"u8) || file.StartsWith("MM\0+"u8)
            ? "tiff"
            : null;

    private static ReadOnlySpan<byte> PngMagic => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegMagic => [0xFF, 0xD8, 0xFF];

    private static void CheckSize(PictureHeader header, long fileBytes, PictureLimits limits)
    {
        if (header.Width > limits.MaxWidth || header.Height > limits.MaxHeight)
        {
            throw Refuse($"{header.Width} x {header.Height} pixels, allowed {limits.MaxWidth} x {limits.MaxHeight}");
        }

        long bytes = header.DecodedBytes;
        long most = Math.Min(limits.MaxBytes, Array.MaxLength);
        if (bytes > most)
        {
            throw Refuse($"{bytes} bytes of samples, allowed {most}");
        }

        // No PNG or JPEG can pack tighter than its entropy coder allows, so a small file that claims a huge picture
        // is known to be cut or a bomb before memory is spent on it. The margin covers the headers.
        long packed = header.Format switch
        {
            "png" => bytes / 8 / 1032, // 8: a one-bit picture is stretched to bytes; deflate: 1032 to 1
            "jpeg" => bytes / header.Channels / 512, // at least one bit for each 8 x 8 block of one component
            _ => 0, // each strip is checked on its own
        };
        if (packed > fileBytes)
        {
            throw new CodecException(
                CodecRefusal.Damaged, header.Format, fileBytes, $"{fileBytes} bytes cannot hold {bytes} bytes of samples");
        }

        CodecException Refuse(string message) => new(CodecRefusal.Limit, header.Format, -1, message);
    }
}
