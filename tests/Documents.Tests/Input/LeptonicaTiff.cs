using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace VisionInspection.Documents.Tests.Input;

/// <summary>Writes fax TIFFs with the library below Tesseract, so that another's encoder meets our reader.</summary>
internal static class LeptonicaTiff
{
    /// <summary>IFF_TIFF_G3 and IFF_TIFF_G4 of leptonica's imageio.h.</summary>
    public const int Group3 = 7;

    /// <summary>ITU-T T.6.</summary>
    public const int Group4 = 8;

    /// <summary>A TIFF of one bilevel page per PNG.</summary>
    public static byte[] Write(int compression, params byte[][] pngs)
    {
        string path = Path.GetTempFileName();
        try
        {
            for (int i = 0; i < pngs.Length; i++)
            {
                nint grey = pixReadMem(pngs[i], (nuint)pngs[i].Length);
                nint bilevel = pixConvertTo1(grey, 128);
                Assert.Equal(0, pixSetResolution(bilevel, 200, 200));
                Assert.Equal(0, pixWriteTiff(path, bilevel, compression, i == 0 ? "w" : "a"));
                pixDestroy(ref bilevel);
                pixDestroy(ref grey);
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private const string Library = "liblept.so.5";
    private const string Reason = "Source-generated imports would make the whole test project unsafe.";

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = Reason)]
    private static extern nint pixReadMem(byte[] data, nuint size);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = Reason)]
    private static extern nint pixConvertTo1(nint pix, int threshold);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = Reason)]
    private static extern int pixSetResolution(nint pix, int across, int down);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = Reason)]
    private static extern int pixWriteTiff(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path, nint pix, int compression, [MarshalAs(UnmanagedType.LPUTF8Str)] string mode);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = Reason)]
    private static extern void pixDestroy(ref nint pix);
}
