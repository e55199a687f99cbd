using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace VisionInspection.Native.Ocr;

/// <summary>
/// Tesseract 5's C API (<c>tesseract/capi.h</c>), C names kept. A <c>TessBaseAPI*</c> belongs to one thread at a time;
/// different ones may work side by side.
/// </summary>
internal static unsafe partial class TesseractNativeMethods
{
    private const string Library = "libtesseract.so.5";

    // OpenMP splits one line over four threads and is four times slower for it; it reads this once, when the library
    // loads, and from the C environment, which .NET's own SetEnvironmentVariable does not reach.
    [SuppressMessage("Performance", "CA1810", Justification = "The order matters: before the first import binds.")]
    static TesseractNativeMethods() => _ = setenv("OMP_THREAD_LIMIT", "1", overwrite: 0);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int setenv(string name, string value, int overwrite);

    // Returns a static string.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial byte* TessVersion();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessDeleteText(byte* text);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial TessHandle TessBaseAPICreate();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessBaseAPIDelete(nint api);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessBaseAPIInit2(TessHandle api, string? dataPath, string language, int engineMode);

    // Returns BOOL: 0 where the variable is unknown.
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessBaseAPISetVariable(TessHandle api, string name, string value);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessBaseAPISetPageSegMode(TessHandle api, int mode);

    // Copies the pixels.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessBaseAPISetImage(
        TessHandle api, ReadOnlySpan<byte> pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessBaseAPISetSourceResolution(TessHandle api, int pixelsPerInch);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessBaseAPISetRectangle(TessHandle api, int left, int top, int width, int height);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessBaseAPIRecognize(TessHandle api, TessMonitorHandle monitor);

    // Returns BOOL; the script name is a static string.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessBaseAPIDetectOrientationScript(
        TessHandle api, out int degrees, out float degreesConfidence, out nint script, out float scriptConfidence);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessBaseAPIClear(TessHandle api);

    // Null where nothing was recognised.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial TessIteratorHandle TessBaseAPIGetIterator(TessHandle api);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessResultIteratorDelete(nint iterator);

    // Returns BOOL.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessResultIteratorNext(TessIteratorHandle iterator, int level);

    // The caller's to free by TessDeleteText; null where there is none.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial byte* TessResultIteratorGetUTF8Text(TessIteratorHandle iterator, int level);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial float TessResultIteratorConfidence(TessIteratorHandle iterator, int level);

    // A ResultIterator is a PageIterator; the C API casts by another name, and this one takes either.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessPageIteratorBoundingBox(
        TessIteratorHandle iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int TessPageIteratorIsAtBeginningOf(TessIteratorHandle iterator, int level);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial TessMonitorHandle TessMonitorCreate();

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessMonitorDelete(nint monitor);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessMonitorSetCancelFunc(
        TessMonitorHandle monitor, delegate* unmanaged[Cdecl]<void*, int, byte> function);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessMonitorSetCancelThis(TessMonitorHandle monitor, void* argument);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void TessMonitorSetDeadlineMSecs(TessMonitorHandle monitor, int milliseconds);
}
