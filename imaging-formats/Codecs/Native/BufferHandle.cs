using System.Runtime.InteropServices;

namespace VisionInspection.Codecs.Native;

/// <summary>Owns one <c>vic_buffer*</c>.</summary>
internal sealed class BufferHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    /// <summary>The bytes, copied to managed memory.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(checked((int)NativeMethods.vic_buffer_size(this)));
        Marshal.Copy(NativeMethods.vic_buffer_data(this), bytes, 0, bytes.Length);
        return bytes;
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.vic_buffer_free(handle);
        return true;
    }
}
