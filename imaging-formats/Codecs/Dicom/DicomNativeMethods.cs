using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace VisionInspection.Codecs.Dicom;

/// <summary>
/// Imports of the DICOM frame shim, C names kept; a library of its own, so that who reads pictures only never loads
/// DCMTK. Every call is thread-safe: nothing is shared but the last error, which is the thread's.
/// </summary>
[SuppressMessage("Security", "CA5393", Justification = "The shim is installed beside the assembly, and nowhere else.")]
internal static partial class DicomNativeMethods
{
    private const string Library = "vidicom";

    [LibraryImport(Library)]
    internal static partial nint vic_last_error(out long offset);

    [LibraryImport(Library)]
    internal static partial int vid_jpeg_decode(
        ReadOnlySpan<byte> bytes, long size, in NativeFrame frame, Span<byte> output, long outputBytes);

    [LibraryImport(Library)]
    internal static partial int vid_jpegls_decode(
        ReadOnlySpan<byte> bytes, long size, in NativeFrame frame, Span<byte> output, long outputBytes);

    [LibraryImport(Library)]
    internal static partial int vid_j2k_decode(
        ReadOnlySpan<byte> bytes, long size, in NativeFrame frame, Span<byte> output, long outputBytes, out int isSigned);

    [LibraryImport(Library)]
    internal static partial nint vid_dcmtk_version();

    [LibraryImport(Library)]
    internal static partial nint vid_j2k_version();

    [LibraryImport(Library)]
    internal static partial nint vid_jpegls_version();
}
