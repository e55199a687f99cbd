using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VisionInspection.Native;

/// <summary>The checker of <c>OrtStatus*</c>: null is success, anything else becomes an exception and is released.</summary>
internal static unsafe class OrtStatus
{
    /// <summary>Throws what a failed call said; the message quotes the call.</summary>
    public static void ThrowIfFailed(nint status, [CallerArgumentExpression(nameof(status))] string call = "")
    {
        if (status == 0)
        {
            return;
        }

        int code = NativeMethods.GetErrorCode(status);
        string message = Marshal.PtrToStringUTF8((nint)NativeMethods.GetErrorMessage(status)) ?? "";
        NativeMethods.ReleaseStatus(status);
        int arguments = call.IndexOf('(', StringComparison.Ordinal);
        throw new OnnxException(code, (arguments < 0 ? call : call[..arguments]).Replace("NativeMethods.", "", StringComparison.Ordinal), message);
    }
}
