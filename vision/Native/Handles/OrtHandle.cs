using System.Runtime.InteropServices;

namespace VisionInspection.Native.Handles;

/// <summary>
/// Owns one pointer of ONNX Runtime. Counts itself, so that a test can tell that every handle made was disposed and
/// none was left to the finalizer.
/// </summary>
internal abstract class OrtHandle : SafeHandle
{
    private static int live;
    private static int leaked;

    protected OrtHandle(nint pointer)
        : base(0, ownsHandle: true)
    {
        SetHandle(pointer);
        Interlocked.Increment(ref live);
    }

    /// <summary>Handles that exist now.</summary>
    public static int Live => Volatile.Read(ref live);

    /// <summary>Handles that nobody disposed and the finalizer found, ever.</summary>
    public static int Leaked => Volatile.Read(ref leaked);

    /// <summary>For the test that leaks on purpose, to see that a leak is counted.</summary>
    public static void ForgiveLeaks(int count) => Interlocked.Add(ref leaked, -count);

    public override bool IsInvalid => handle == 0;

    protected abstract void Release(nint pointer);

    protected sealed override bool ReleaseHandle()
    {
        Release(handle);
        Interlocked.Decrement(ref live);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing && !IsClosed)
        {
            Interlocked.Increment(ref leaked);
        }

        base.Dispose(disposing);
    }
}
