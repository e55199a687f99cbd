using System.Runtime.InteropServices;
using VisionInspection.Native.Handles;

namespace VisionInspection.Native;

/// <summary>The ONNX Runtime library that this process loaded: what <c>doctor</c> and health tell about it.</summary>
public static unsafe class OnnxEnvironment
{
    /// <summary>Environment variable that names another build of the library, by path.</summary>
    public const string LibraryVariable = OrtLibrary.Variable;

    private static readonly Lazy<EnvironmentHandle> Shared = new(EnvironmentHandle.Create);
    private static readonly Lazy<MemoryInfoHandle> Cpu = new(MemoryInfoHandle.CreateForCpu);

    /// <summary>The library's version, such as <c>1.30.0</c>.</summary>
    /// <exception cref="OnnxException">No library was found, or it is too old.</exception>
    public static string Version => OrtTable.Version;

    /// <summary>Commit and build flags, as the library tells them.</summary>
    public static string BuildInfo => Marshal.PtrToStringUTF8((nint)NativeMethods.GetBuildInfoString()) ?? "";

    /// <summary>The file it was loaded from.</summary>
    public static string LibraryPath => OrtLibrary.PathOf((nint)NativeMethods.OrtGetApiBase()) ?? "";

    /// <summary>
    /// The providers compiled into the library. To be listed is not to work: CUDA also needs its provider library and a
    /// driver, which only loading a model on it shows.
    /// </summary>
    public static IReadOnlyList<string> Providers
    {
        get
        {
            byte** names;
            int count;
            OrtStatus.ThrowIfFailed(NativeMethods.GetAvailableProviders(&names, &count));
            try
            {
                var providers = new string[count];
                for (int i = 0; i < count; i++)
                {
                    providers[i] = Marshal.PtrToStringUTF8((nint)names[i]) ?? "";
                }

                return providers;
            }
            finally
            {
                OrtStatus.ThrowIfFailed(NativeMethods.ReleaseAvailableProviders(names, count));
            }
        }
    }

    // One per process, and never released: sessions on other threads may outlive any moment we could pick.
    internal static EnvironmentHandle Handle => Shared.Value;

    internal static MemoryInfoHandle CpuMemory => Cpu.Value;
}
