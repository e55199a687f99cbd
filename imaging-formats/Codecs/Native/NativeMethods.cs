using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

// The shim lies beside the assembly; nothing is ever loaded from the current directory.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]

namespace VisionInspection.Codecs.Native;

/// <summary>
/// Imports of the picture shim, C names kept. Every call is thread-safe: nothing is shared but the last error, which is
/// the thread's.
/// </summary>
[SuppressMessage("Security", "CA5393", Justification = "The shim is installed beside the assembly, and nowhere else.")]
internal static partial class NativeMethods
{
    private const string Library = "vicodecs";

    [LibraryImport(Library)]
    internal static partial nint vic_last_error(out long offset);

    [LibraryImport(Library)]
    internal static partial int vic_png_identify(ReadOnlySpan<byte> bytes, long size, out NativeHeader header);

    [LibraryImport(Library)]
    internal static partial int vic_png_decode(ReadOnlySpan<byte> bytes, long size, Span<byte> output, long outputBytes);

    [LibraryImport(Library)]
    internal static partial int vic_png_encode(
        ReadOnlySpan<byte> samples, int width, int height, int channels, int bits, int level, out BufferHandle encoded);

    [LibraryImport(Library)]
    internal static partial int vic_jpeg_identify(ReadOnlySpan<byte> bytes, long size, out NativeHeader header);

    [LibraryImport(Library)]
    internal static partial int vic_jpeg_decode(ReadOnlySpan<byte> bytes, long size, Span<byte> output, long outputBytes);

    [LibraryImport(Library)]
    internal static partial int vic_jpeg_encode(
        ReadOnlySpan<byte> samples, int width, int height, int channels, int quality, out BufferHandle encoded);

    [LibraryImport(Library)]
    internal static partial int vic_tiff_identify(ReadOnlySpan<byte> bytes, long size, long memory, out NativeHeader header);

    [LibraryImport(Library)]
    internal static partial int vic_tiff_decode(
        ReadOnlySpan<byte> bytes, long size, long memory, Span<byte> output, long outputBytes);

    [LibraryImport(Library)]
    internal static partial int vic_tiff_identify_page(
        ReadOnlySpan<byte> bytes, long size, long memory, int page, int most, out NativeHeader header);

    [LibraryImport(Library)]
    internal static partial int vic_tiff_decode_page(
        ReadOnlySpan<byte> bytes, long size, long memory, int page, int most, Span<byte> output, long outputBytes);

    [LibraryImport(Library)]
    internal static partial int vic_inflate(ReadOnlySpan<byte> packed, long packedSize, Span<byte> output, long outputSize);

    [LibraryImport(Library)]
    internal static partial int vic_deflate(ReadOnlySpan<byte> bytes, long size, int level, out BufferHandle packed);

    [LibraryImport(Library)]
    internal static partial uint vic_crc32(uint crc, ReadOnlySpan<byte> bytes, long size);

    [LibraryImport(Library)]
    internal static partial nint vic_buffer_data(BufferHandle buffer);

    [LibraryImport(Library)]
    internal static partial long vic_buffer_size(BufferHandle buffer);

    [LibraryImport(Library)]
    internal static partial void vic_buffer_free(nint buffer);

    [LibraryImport(Library)]
    internal static partial nint vic_png_version();

    [LibraryImport(Library)]
    internal static partial nint vic_jpeg_version();

    [LibraryImport(Library)]
    internal static partial nint vic_tiff_version();
}
