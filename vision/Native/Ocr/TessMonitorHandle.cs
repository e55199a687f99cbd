using System.Runtime.InteropServices;

namespace VisionInspection.Native.Ocr;

/// <summary>Owns one <c>ETEXT_DESC*</c>: the deadline and the way to stop one recognition.</summary>
internal sealed class TessMonitorHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractNativeMethods.TessMonitorDelete(handle);
        return true;
    }
}
