namespace VisionInspection.Native.Handles;

/// <summary>Owns one <c>OrtSession*</c>: a loaded graph. Thread-safe, running included.</summary>
internal sealed unsafe class SessionHandle(nint pointer) : OrtHandle(pointer)
{
    public static SessionHandle Create(EnvironmentHandle environment, ReadOnlySpan<byte> model, SessionOptionsHandle options)
    {
        using var env = new HandleLease(environment);
        using var settings = new HandleLease(options);
        nint session;
        fixed (byte* bytes = model)
        {
            OrtStatus.ThrowIfFailed(
                NativeMethods.CreateSessionFromArray(env.Pointer, bytes, (nuint)model.Length, settings.Pointer, &session));
        }

        return new SessionHandle(session);
    }

    protected override void Release(nint pointer) => NativeMethods.ReleaseSession(pointer);
}
