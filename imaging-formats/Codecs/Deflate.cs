using VisionInspection.Codecs.Native;

namespace VisionInspection.Codecs;

/// <summary>Raw deflate (RFC 1951) of whole buffers, and the CRC-32 that ZIP keeps beside it.</summary>
internal static class Deflate
{
    /// <summary>Unpacks; both buffers must come out exactly used.</summary>
    /// <param name="packed">The deflate stream and nothing else.</param>
    /// <param name="output">Room of exactly the stated size.</param>
    /// <exception cref="CodecException">The stream is damaged or has another size.</exception>
    public static void Inflate(ReadOnlySpan<byte> packed, Span<byte> output)
    {
        // The shim wants a place to point at even for nothing.
        Span<byte> room = output.IsEmpty ? stackalloc byte[1] : output;
        NativeStatus.ThrowIfRefused(NativeMethods.vic_inflate(packed, packed.Length, room, output.Length), "deflate");
    }

    /// <summary>Packs.</summary>
    /// <param name="bytes">What to pack.</param>
    /// <param name="level">1 (fast) to 12 (small).</param>
    public static byte[] Compress(ReadOnlySpan<byte> bytes, int level)
    {
        int status = NativeMethods.vic_deflate(bytes, bytes.Length, level, out BufferHandle packed);
        using (packed)
        {
            NativeStatus.ThrowIfRefused(status, "deflate");
            return packed.ToArray();
        }
    }

    /// <summary>CRC-32 as in ZIP and PNG.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Crc32(ReadOnlySpan<byte> bytes) => NativeMethods.vic_crc32(0, bytes, bytes.Length);
}
