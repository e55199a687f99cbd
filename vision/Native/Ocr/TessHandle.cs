using System.Runtime.InteropServices;

namespace VisionInspection.Native.Ocr;

/// <summary>Owns one <c>TessBaseAPI*</c>. Not thread-safe: one per worker.</summary>
internal sealed class TessHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractNativeMethods.TessBaseAPIDelete(handle);
        return true;
    }
}
