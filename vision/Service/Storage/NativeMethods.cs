using System.Runtime.InteropServices;

namespace VisionInspection.Service.Storage;

/// <summary>fsync of a directory, which .NET's file classes refuse to open.</summary>
internal static partial class NativeMethods
{
    // O_RDONLY | O_CLOEXEC; O_CLOEXEC has this value on every Linux that .NET runs on.
    private const int ReadOnlyCloseOnExec = 0x80000;

    /// <summary>Forces a directory's entries to disk.</summary>
    /// <param name="folder">The directory.</param>
    /// <exception cref="IOException">The system refused.</exception>
    public static void SyncDirectory(string folder)
    {
        int descriptor = open(folder, ReadOnlyCloseOnExec);
        if (descriptor < 0)
        {
            throw Failed("open", folder);
        }

        try
        {
            if (fsync(descriptor) != 0)
            {
                throw Failed("fsync", folder);
            }
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    private static IOException Failed(string call, string folder) =>
        new($"{call}({folder}): {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int close(int descriptor);
}
