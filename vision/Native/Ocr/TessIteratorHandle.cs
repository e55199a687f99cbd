using System.Runtime.InteropServices;

namespace VisionInspection.Native.Ocr;

/// <summary>Owns one <c>TessResultIterator*</c>. To be disposed before its engine is cleared or used again.</summary>
internal sealed class TessIteratorHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractNativeMethods.TessResultIteratorDelete(handle);
        return true;
    }
}
