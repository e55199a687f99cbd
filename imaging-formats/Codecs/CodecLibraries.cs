using System.Runtime.InteropServices;
using VisionInspection.Codecs.Dicom;
using VisionInspection.Codecs.Native;

namespace VisionInspection.Codecs;

/// <summary>Names and versions of the native libraries behind the codecs, for the health page and <c>doctor</c>.</summary>
public static class CodecLibraries
{
    /// <summary>Library name to version, asked of the loaded libraries themselves.</summary>
    /// <exception cref="DllNotFoundException">The shim or a library below it is not installed; the message names it.</exception>
    public static IReadOnlyDictionary<string, string> Versions() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["libpng"] = Text(NativeMethods.vic_png_version()),
        ["libjpeg"] = Text(NativeMethods.vic_jpeg_version()),
        ["dcmtk"] = Text(DicomNativeMethods.vid_dcmtk_version()),
        ["openjpeg"] = Text(DicomNativeMethods.vid_j2k_version()),
        ["charls"] = Text(DicomNativeMethods.vid_jpegls_version()),
        ["libtiff"] = Text(NativeMethods.vic_tiff_version()).Split('\n')[0],
    };

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";
}
