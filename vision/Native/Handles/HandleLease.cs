using System.Runtime.InteropServices;

namespace VisionInspection.Native.Handles;

/// <summary>
/// The pointer of a handle for the length of one call: while a lease is out, another thread's Dispose does not free it.
/// </summary>
internal readonly ref struct HandleLease : IDisposable
{
    private readonly SafeHandle owner;

    public HandleLease(SafeHandle owner)
    {
        bool leased = false;
        owner.DangerousAddRef(ref leased);
        this.owner = owner;
        Pointer = owner.DangerousGetHandle();
    }

    public nint Pointer { get; }

    public void Dispose() => owner.DangerousRelease();
}
