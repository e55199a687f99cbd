using System.Runtime.InteropServices;

namespace VisionInspection.Native;

/// <summary>
/// ONNX Runtime's C API: two exported symbols and one table of functions. The C names are kept; the number beside each
/// is its slot in <c>OrtApi</c>, which only ever grows at its end. A returned pointer is an <c>OrtStatus*</c> unless
/// said otherwise: <see cref="OrtStatus.ThrowIfFailed"/> takes it. Every function is safe to call from any thread.
/// </summary>
internal static unsafe partial class NativeMethods
{
    public const string Library = "onnxruntime";

    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, OrtLibrary.Resolve);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint* OrtGetApiBase();

    // Exported by name in every build of the library; fails with a status in those without CUDA.
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint OrtSessionOptionsAppendExecutionProvider_CUDA(nint options, int deviceId);

    // Returns the code, not a status.
    public static int GetErrorCode(nint status) => ((delegate* unmanaged[Cdecl]<nint, int>)At(1))(status);

    // Returns a string that lives as long as the status.
    public static byte* GetErrorMessage(nint status) => ((delegate* unmanaged[Cdecl]<nint, byte*>)At(2))(status);

    public static nint CreateEnv(int logLevel, byte* id, nint* env) =>
        ((delegate* unmanaged[Cdecl]<int, byte*, nint*, nint>)At(3))(logLevel, id, env);

    public static nint CreateSessionFromArray(nint env, byte* model, nuint length, nint options, nint* session) =>
        ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, nint, nint*, nint>)At(8))(env, model, length, options, session);

    public static nint Run(
        nint session, nint runOptions, byte** inputNames, nint* inputs, nuint inputCount,
        byte** outputNames, nuint outputCount, nint* outputs) =>
        ((delegate* unmanaged[Cdecl]<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, nint>)At(9))(
            session, runOptions, inputNames, inputs, inputCount, outputNames, outputCount, outputs);

    public static nint CreateSessionOptions(nint* options) =>
        ((delegate* unmanaged[Cdecl]<nint*, nint>)At(10))(options);

    public static nint SetSessionLogSeverityLevel(nint options, int level) =>
        ((delegate* unmanaged[Cdecl]<nint, int, nint>)At(22))(options, level);

    public static nint SetIntraOpNumThreads(nint options, int threads) =>
        ((delegate* unmanaged[Cdecl]<nint, int, nint>)At(24))(options, threads);

    public static nint SetInterOpNumThreads(nint options, int threads) =>
        ((delegate* unmanaged[Cdecl]<nint, int, nint>)At(25))(options, threads);

    public static nint SessionGetInputCount(nint session, nuint* count) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint*, nint>)At(30))(session, count);

    public static nint SessionGetOutputCount(nint session, nuint* count) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint*, nint>)At(31))(session, count);

    public static nint SessionGetInputTypeInfo(nint session, nuint index, nint* info) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint, nint*, nint>)At(33))(session, index, info);

    public static nint SessionGetOutputTypeInfo(nint session, nuint index, nint* info) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint, nint*, nint>)At(34))(session, index, info);

    public static nint SessionGetInputName(nint session, nuint index, nint allocator, byte** name) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint, nint, byte**, nint>)At(36))(session, index, allocator, name);

    public static nint SessionGetOutputName(nint session, nuint index, nint allocator, byte** name) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint, nint, byte**, nint>)At(37))(session, index, allocator, name);

    public static nint CreateTensorWithDataAsOrtValue(
        nint memory, void* data, nuint byteCount, long* shape, nuint rank, int elementType, nint* value) =>
        ((delegate* unmanaged[Cdecl]<nint, void*, nuint, long*, nuint, int, nint*, nint>)At(49))(
            memory, data, byteCount, shape, rank, elementType, value);

    // Sets null, without an error, where the type is not a tensor; what it sets lives as long as the type info.
    public static nint CastTypeInfoToTensorInfo(nint typeInfo, nint* tensorInfo) =>
        ((delegate* unmanaged[Cdecl]<nint, nint*, nint>)At(55))(typeInfo, tensorInfo);

    public static nint GetTensorElementType(nint tensorInfo, int* type) =>
        ((delegate* unmanaged[Cdecl]<nint, int*, nint>)At(60))(tensorInfo, type);

    public static nint GetDimensionsCount(nint tensorInfo, nuint* count) =>
        ((delegate* unmanaged[Cdecl]<nint, nuint*, nint>)At(61))(tensorInfo, count);

    public static nint GetDimensions(nint tensorInfo, long* dimensions, nuint count) =>
        ((delegate* unmanaged[Cdecl]<nint, long*, nuint, nint>)At(62))(tensorInfo, dimensions, count);

    public static nint CreateCpuMemoryInfo(int allocatorType, int memoryType, nint* memory) =>
        ((delegate* unmanaged[Cdecl]<int, int, nint*, nint>)At(69))(allocatorType, memoryType, memory);

    public static nint AllocatorFree(nint allocator, void* block) =>
        ((delegate* unmanaged[Cdecl]<nint, void*, nint>)At(76))(allocator, block);

    // What it sets belongs to the library and is never released.
    public static nint GetAllocatorWithDefaultOptions(nint* allocator) =>
        ((delegate* unmanaged[Cdecl]<nint*, nint>)At(78))(allocator);

    public static void ReleaseEnv(nint env) => ((delegate* unmanaged[Cdecl]<nint, void>)At(92))(env);

    public static void ReleaseStatus(nint status) => ((delegate* unmanaged[Cdecl]<nint, void>)At(93))(status);

    public static void ReleaseMemoryInfo(nint memory) => ((delegate* unmanaged[Cdecl]<nint, void>)At(94))(memory);

    public static void ReleaseSession(nint session) => ((delegate* unmanaged[Cdecl]<nint, void>)At(95))(session);

    public static void ReleaseValue(nint value) => ((delegate* unmanaged[Cdecl]<nint, void>)At(96))(value);

    public static void ReleaseTypeInfo(nint info) => ((delegate* unmanaged[Cdecl]<nint, void>)At(98))(info);

    public static void ReleaseSessionOptions(nint options) => ((delegate* unmanaged[Cdecl]<nint, void>)At(100))(options);

    public static nint GetAvailableProviders(byte*** names, int* count) =>
        ((delegate* unmanaged[Cdecl]<byte***, int*, nint>)At(125))(names, count);

    public static nint ReleaseAvailableProviders(byte** names, int count) =>
        ((delegate* unmanaged[Cdecl]<byte**, int, nint>)At(126))(names, count);

    public static nint AddSessionConfigEntry(nint options, byte* key, byte* value) =>
        ((delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint>)At(130))(options, key, value);

    public static nint SessionOptionsAppendExecutionProvider(
        nint options, byte* provider, byte** keys, byte** values, nuint count) =>
        ((delegate* unmanaged[Cdecl]<nint, byte*, byte**, byte**, nuint, nint>)At(216))(options, provider, keys, values, count);

    // Returns a static string.
    public static byte* GetBuildInfoString() => ((delegate* unmanaged[Cdecl]<byte*>)At(254))();

    private static nint At(int slot) => OrtTable.Functions[slot];
}
