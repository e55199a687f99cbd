using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace VisionInspection.Codecs.Native;

/// <summary>The checker of the shim's one status convention: VIC_OK or a refusal that waits in vic_last_error.</summary>
internal static class NativeStatus
{
    private const int Damaged = 1;
    private const int Unsupported = 2;
    private const int Limit = 3;
    private const int Memory = 4;

    /// <summary>Throws for a refusal of the decoder of <paramref name="format"/>.</summary>
    /// <exception cref="CodecException">The bytes were refused.</exception>
    /// <exception cref="InvalidOperationException">The call was wrong or the library failed: a fault of ours.</exception>
    public static void ThrowIfRefused(int status, string format)
    {
        if (status != 0)
        {
            nint message = NativeMethods.vic_last_error(out long offset);
            Throw(status, format, message, offset);
        }
    }

    /// <summary>Throws for a status that is not VIC_OK.</summary>
    [DoesNotReturn]
    public static void Throw(int status, string format, nint text, long offset)
    {
        string message = Marshal.PtrToStringUTF8(text) ?? "no message";
        throw status switch
        {
            Damaged => new CodecException(CodecRefusal.Damaged, format, offset, message),
            Unsupported => new CodecException(CodecRefusal.Unsupported, format, offset, message),
            Limit or Memory => new CodecException(CodecRefusal.Limit, format, offset, message),
            _ => new InvalidOperationException($"{format}: {message}"),
        };
    }
}
