namespace VisionInspection.Native.Handles;

/// <summary>Owns one <c>OrtMemoryInfo*</c>: says that a tensor lies in ordinary memory. Thread-safe.</summary>
internal sealed class MemoryInfoHandle(nint pointer) : OrtHandle(pointer)
{
    private const int ArenaAllocator = 1;
    private const int DefaultMemory = 0;

    public static unsafe MemoryInfoHandle CreateForCpu()
    {
        nint memory;
        OrtStatus.ThrowIfFailed(NativeMethods.CreateCpuMemoryInfo(ArenaAllocator, DefaultMemory, &memory));
        return new MemoryInfoHandle(memory);
    }

    protected override void Release(nint pointer) => NativeMethods.ReleaseMemoryInfo(pointer);
}
