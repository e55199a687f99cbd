using VisionInspection.Native.Handles;

namespace VisionInspection.Native;

/// <summary>One call of <c>Run</c>: outputs are written where the caller wants them.</summary>
internal static unsafe class SessionRun
{
    // Ports of a model, not data of a file: on the stack only while that stays true.
    private const int MostPorts = 64;

    public static void Invoke(SessionHandle session, PortNames names, PinnedValues values)
    {
        if (values.Count > MostPorts)
        {
            throw new NotSupportedException($"A model may have {MostPorts} inputs and outputs, this has {values.Count}.");
        }

        nint* pointers = stackalloc nint[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            // Nobody else holds these handles; the caller disposes them after this returns.
            pointers[i] = values[i].DangerousGetHandle();
        }

        using var lease = new HandleLease(session);
        byte** text = names.Pointers;
        OrtStatus.ThrowIfFailed(NativeMethods.Run(
            lease.Pointer, 0, text, pointers, (nuint)names.InputCount, text + names.InputCount, (nuint)names.OutputCount,
            pointers + names.InputCount));
        GC.KeepAlive(names);
    }
}
