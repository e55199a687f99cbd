namespace VisionInspection.Native.Handles;

/// <summary>
/// Owns one <c>OrtValue*</c> over memory it does not own: whoever makes it keeps that memory pinned until it is disposed.
/// </summary>
internal sealed class ValueHandle(nint pointer) : OrtHandle(pointer)
{
    /// <summary>A tensor of 32-bit floats over pinned memory.</summary>
    public static unsafe ValueHandle OverPinned(MemoryInfoHandle memory, float* data, int count, ReadOnlySpan<long> shape)
    {
        using var lease = new HandleLease(memory);
        nint value;
        fixed (long* dimensions = shape)
        {
            OrtStatus.ThrowIfFailed(NativeMethods.CreateTensorWithDataAsOrtValue(
                lease.Pointer, data, (nuint)count * sizeof(float), dimensions, (nuint)shape.Length, (int)OnnxElementType.Float, &value));
        }

        return new ValueHandle(value);
    }

    protected override void Release(nint pointer) => NativeMethods.ReleaseValue(pointer);
}
