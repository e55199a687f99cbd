using System.Globalization;
using System.Runtime.InteropServices;

namespace VisionInspection.Native;

/// <summary>
/// The <c>OrtApi</c> function table of the loaded library, of the one API version that the slots in
/// <see cref="NativeMethods"/> were checked against. An older library is refused here, before any call through the table.
/// </summary>
internal static unsafe class OrtTable
{
    // OrtGetApiBase()->GetApi(version): a library answers for its own minor version and all before it.
    private const uint ApiVersion = 23;

    private static readonly Lock Loading = new();
    private static nint* functions;
    private static string? version;

    /// <summary>The table; loads the library on first use.</summary>
    /// <exception cref="OnnxException">No library was found, or it is too old.</exception>
    public static nint* Functions => functions != null ? functions : Load();

    /// <summary>The library's own version string, such as <c>1.30.0</c>.</summary>
    public static string Version
    {
        get
        {
            _ = Functions;
            return version!;
        }
    }

    private static nint* Load()
    {
        lock (Loading)
        {
            if (functions == null)
            {
                nint* apiBase = Base();
                string found = Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<byte*>)apiBase[1])()) ?? "";
                Check(found);
                nint* table = (nint*)((delegate* unmanaged[Cdecl]<uint, nint>)apiBase[0])(ApiVersion);
                if (table == null)
                {
                    throw new OnnxException(
                        0, "OrtGetApiBase()->GetApi", $"ONNX Runtime {found} does not offer version {ApiVersion} of its C API.");
                }

                version = found;
                functions = table;
            }

            return functions;
        }
    }

    private static nint* Base()
    {
        try
        {
            return NativeMethods.OrtGetApiBase();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new OnnxException(0, "OrtGetApiBase", e.Message, e);
        }
    }

    // "1.30.0", and "1.23.0-dev" of a private build.
    internal static void Check(string found)
    {
        string[] parts = found.Split('.');
        bool fits = parts.Length >= 2 && parts[0] == "1"
            && uint.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out uint minor) && minor >= ApiVersion;
        if (!fits)
        {
            throw new OnnxException(
                0, "OrtGetApiBase()->GetVersionString", $"ONNX Runtime 1.{ApiVersion} or newer is needed, found '{found}'.");
        }
    }
}
