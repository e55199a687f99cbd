namespace VisionInspection.Native.Handles;

/// <summary>Owns the process-wide <c>OrtEnv*</c>: the logger and the default allocators. Thread-safe.</summary>
internal sealed class EnvironmentHandle(nint pointer) : OrtHandle(pointer)
{
    // Every failure comes back as a status; at a lower level the library would repeat it on standard error.
    private const int OnlyFatal = 4;

    public static unsafe EnvironmentHandle Create()
    {
        nint env;
        fixed (byte* id = "visioninspection\0"u8)
        {
            OrtStatus.ThrowIfFailed(NativeMethods.CreateEnv(OnlyFatal, id, &env));
        }

        return new EnvironmentHandle(env);
    }

    protected override void Release(nint pointer) => NativeMethods.ReleaseEnv(pointer);
}
