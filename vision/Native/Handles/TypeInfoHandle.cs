namespace VisionInspection.Native.Handles;

/// <summary>Owns one <c>OrtTypeInfo*</c>: the type of a port of a session.</summary>
internal sealed class TypeInfoHandle(nint pointer) : OrtHandle(pointer)
{
    protected override void Release(nint pointer) => NativeMethods.ReleaseTypeInfo(pointer);
}
