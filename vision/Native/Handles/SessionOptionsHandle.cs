using System.Text;

namespace VisionInspection.Native.Handles;

/// <summary>Owns one <c>OrtSessionOptions*</c>. Not thread-safe: filled and used where it was made.</summary>
internal sealed unsafe class SessionOptionsHandle(nint pointer) : OrtHandle(pointer)
{
    private const int OnlyFatal = 4;

    public static SessionOptionsHandle Create(int intraOpThreads)
    {
        nint options;
        OrtStatus.ThrowIfFailed(NativeMethods.CreateSessionOptions(&options));
        var handle = new SessionOptionsHandle(options);
        try
        {
            handle.Configure(intraOpThreads);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Asks for a provider before the CPU, which stays as what runs the rest of the graph.</summary>
    public void Append(ExecutionProvider provider)
    {
        using var lease = new HandleLease(this);
        switch (provider)
        {
            case ExecutionProvider.Cpu:
                break;
            case ExecutionProvider.Cuda:
                OrtStatus.ThrowIfFailed(NativeMethods.OrtSessionOptionsAppendExecutionProvider_CUDA(lease.Pointer, 0));
                break;
            case ExecutionProvider.WebGpu:
                fixed (byte* name = "WebGPU\0"u8)
                {
                    OrtStatus.ThrowIfFailed(
                        NativeMethods.SessionOptionsAppendExecutionProvider(lease.Pointer, name, null, null, 0));
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(provider), provider, "not a provider");
        }
    }

    protected override void Release(nint pointer) => NativeMethods.ReleaseSessionOptions(pointer);

    private void Configure(int intraOpThreads)
    {
        using var lease = new HandleLease(this);
        OrtStatus.ThrowIfFailed(NativeMethods.SetSessionLogSeverityLevel(lease.Pointer, OnlyFatal));
        OrtStatus.ThrowIfFailed(NativeMethods.SetIntraOpNumThreads(lease.Pointer, intraOpThreads));
        OrtStatus.ThrowIfFailed(NativeMethods.SetInterOpNumThreads(lease.Pointer, 1));

        // Threads that wait for work would otherwise spin on the cores that decoding needs.
        Entry(lease, "session.intra_op.allow_spinning", "0");
    }

    private static void Entry(HandleLease options, string key, string value)
    {
        fixed (byte* k = Encoding.UTF8.GetBytes(key + '\0'), v = Encoding.UTF8.GetBytes(value + '\0'))
        {
            OrtStatus.ThrowIfFailed(NativeMethods.AddSessionConfigEntry(options.Pointer, k, v));
        }
    }
}
