using VisionInspection.Codecs.Native;

namespace VisionInspection.Codecs.Dicom;

/// <summary>How a frame is compressed.</summary>
internal enum FrameCodec
{
    /// <summary>JPEG, ITU-T T.81: baseline, extended or lossless.</summary>
    Jpeg,

    /// <summary>JPEG-LS, ITU-T T.87.</summary>
    JpegLs,

    /// <summary>JPEG 2000, ITU-T T.800.</summary>
    Jpeg2000,
}

/// <summary>What the data set says that a frame is.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Components">Samples per pixel.</param>
/// <param name="BytesPerSample">1 or 2.</param>
internal sealed record FrameShape(int Width, int Height, int Components, int BytesPerSample)
{
    /// <summary>Bytes of the decoded frame.</summary>
    public long Bytes => (long)Width * Height * Components * BytesPerSample;
}

/// <summary>One compressed DICOM frame to interleaved samples, in the byte order of this machine. Thread-safe.</summary>
internal static class DicomFrameDecoder
{
    // Packed tighter than this is a bomb or damage: JPEG 2000 has no hard bound, and a black frame reaches a few hundred.
    private const int MaxExpansion = 4000;

    /// <summary>Decodes one frame.</summary>
    /// <param name="codec">How it is compressed.</param>
    /// <param name="stream">The codestream.</param>
    /// <param name="shape">What must come out; checked against the limits by the caller.</param>
    /// <param name="isSigned">In: the data set's word. Out: the codestream's, where it has one.</param>
    /// <exception cref="CodecException">The codestream is damaged or of another shape.</exception>
    public static byte[] Decode(FrameCodec codec, ReadOnlySpan<byte> stream, FrameShape shape, ref bool isSigned)
    {
        string format = codec switch
        {
            FrameCodec.Jpeg => "jpeg",
            FrameCodec.JpegLs => "jpeg-ls",
            _ => "jpeg 2000",
        };
        if (shape.Bytes / MaxExpansion > stream.Length)
        {
            throw new CodecException(
                CodecRefusal.Damaged, format, stream.Length, $"{stream.Length} bytes for {shape.Bytes} bytes of samples");
        }

        if (codec == FrameCodec.Jpeg2000)
        {
            byte[] samples = GC.AllocateUninitializedArray<byte>(checked((int)shape.Bytes));
            Check(DicomNativeMethods.vid_j2k_decode(stream, stream.Length, Native(shape, 0), samples, samples.Length, out int signed), format);
            isSigned = signed != 0;
            return samples;
        }

        JpegFrameHeader header = JpegFrameHeader.Find(stream);
        if (header.Width != shape.Width || header.Height != shape.Height || header.Components != shape.Components
            || header.Precision > shape.BytesPerSample * 8)
        {
            throw new CodecException(CodecRefusal.Damaged, format, 0, $"{header} where {shape} is stated");
        }

        // The decoder for 8 bits that the pictures use is the stricter and faster one.
        bool isPicture = codec == FrameCodec.Jpeg && header.Precision == 8 && !header.IsLossless && shape.BytesPerSample == 1;
        return isPicture
            ? PictureDecoder.Decode(stream, new PictureLimits(shape.Width, shape.Height, shape.Bytes)).Bytes
            : DecodeOther(codec, stream, shape, header.Precision, format);
    }

    private static byte[] DecodeOther(FrameCodec codec, ReadOnlySpan<byte> stream, FrameShape shape, int precision, string format)
    {
        byte[] samples = GC.AllocateUninitializedArray<byte>(checked((int)shape.Bytes));
        NativeFrame frame = Native(shape, precision);
        int status = codec == FrameCodec.Jpeg
            ? DicomNativeMethods.vid_jpeg_decode(stream, stream.Length, frame, samples, samples.Length)
            : DicomNativeMethods.vid_jpegls_decode(stream, stream.Length, frame, samples, samples.Length);
        Check(status, format);
        return samples;
    }

    private static NativeFrame Native(FrameShape shape, int precision) =>
        new(shape.Width, shape.Height, shape.Components, shape.BytesPerSample, precision);

    private static void Check(int status, string format)
    {
        if (status != 0)
        {
            nint message = DicomNativeMethods.vic_last_error(out long offset);
            NativeStatus.Throw(status, format, message, offset);
        }
    }
}
