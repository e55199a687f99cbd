using System.Reflection;
using System.Runtime.InteropServices;

namespace VisionInspection.Native;

/// <summary>
/// Finds the ONNX Runtime library: the one named by <c>VISIONINSPECTION_ONNXRUNTIME</c>, else the one beside the
/// program, else the system's.
/// </summary>
internal static partial class OrtLibrary
{
    /// <summary>Environment variable that names another build of the library, by path.</summary>
    public const string Variable = "VISIONINSPECTION_ONNXRUNTIME";

    private const string FileName = "libonnxruntime.so.1";

    /// <summary>A resolver as <see cref="NativeLibrary.SetDllImportResolver"/> wants it.</summary>
    public static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != NativeMethods.Library)
        {
            return 0;
        }

        string? named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            // Named by hand and not there is an error to see, not a reason to take another.
            return NativeLibrary.TryLoad(named, out nint chosen)
                ? chosen
                : throw new DllNotFoundException($"{Variable} names '{named}', which is not a library that loads here.");
        }

        if (NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, FileName), out nint beside))
        {
            return beside;
        }

        return NativeLibrary.TryLoad(FileName, out nint system)
            ? system
            : throw new DllNotFoundException(
                $"{FileName} is neither beside the program nor on the system's path: build again, or name one in {Variable}.");
    }

    /// <summary>The file that a symbol's address was loaded from; null where the loader cannot say.</summary>
    public static unsafe string? PathOf(nint address)
    {
        DlInfo info = default;
        return dladdr(address, &info) != 0 ? Marshal.PtrToStringUTF8(info.FileName) : null;
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int dladdr(nint address, DlInfo* info);

    // Dl_info of dlfcn.h.
    [StructLayout(LayoutKind.Sequential)]
    private struct DlInfo
    {
        public nint FileName;
        public nint FileBase;
        public nint SymbolName;
        public nint SymbolAddress;
    }
}
