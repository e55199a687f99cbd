using System.Runtime.InteropServices;
using VisionInspection.Native.Handles;

namespace VisionInspection.Native;

/// <summary>Reads the inputs and outputs of a session: names, element types and shapes.</summary>
internal static unsafe class PortReader
{
    public static OnnxPort[] Inputs(SessionHandle session)
    {
        using var lease = new HandleLease(session);
        nuint count;
        OrtStatus.ThrowIfFailed(NativeMethods.SessionGetInputCount(lease.Pointer, &count));
        var ports = new OnnxPort[(int)count];
        for (nuint i = 0; i < count; i++)
        {
            byte* name;
            nint type;
            OrtStatus.ThrowIfFailed(NativeMethods.SessionGetInputName(lease.Pointer, i, Allocator(), &name));
            string text = Take(name);
            OrtStatus.ThrowIfFailed(NativeMethods.SessionGetInputTypeInfo(lease.Pointer, i, &type));
            ports[i] = Port(text, type);
        }

        return ports;
    }

    public static OnnxPort[] Outputs(SessionHandle session)
    {
        using var lease = new HandleLease(session);
        nuint count;
        OrtStatus.ThrowIfFailed(NativeMethods.SessionGetOutputCount(lease.Pointer, &count));
        var ports = new OnnxPort[(int)count];
        for (nuint i = 0; i < count; i++)
        {
            byte* name;
            nint type;
            OrtStatus.ThrowIfFailed(NativeMethods.SessionGetOutputName(lease.Pointer, i, Allocator(), &name));
            string text = Take(name);
            OrtStatus.ThrowIfFailed(NativeMethods.SessionGetOutputTypeInfo(lease.Pointer, i, &type));
            ports[i] = Port(text, type);
        }

        return ports;
    }

    private static OnnxPort Port(string name, nint typeInfo)
    {
        using var type = new TypeInfoHandle(typeInfo);
        using var lease = new HandleLease(type);
        nint tensor;
        OrtStatus.ThrowIfFailed(NativeMethods.CastTypeInfoToTensorInfo(lease.Pointer, &tensor));
        if (tensor == 0)
        {
            throw new OnnxException(0, "CastTypeInfoToTensorInfo", $"port '{name}' is not a tensor");
        }

        int element;
        nuint rank;
        OrtStatus.ThrowIfFailed(NativeMethods.GetTensorElementType(tensor, &element));
        OrtStatus.ThrowIfFailed(NativeMethods.GetDimensionsCount(tensor, &rank));
        var shape = new long[(int)rank];
        fixed (long* dimensions = shape)
        {
            OrtStatus.ThrowIfFailed(NativeMethods.GetDimensions(tensor, dimensions, rank));
        }

        return new OnnxPort(name, (OnnxElementType)element, shape);
    }

    private static nint Allocator()
    {
        nint allocator;
        OrtStatus.ThrowIfFailed(NativeMethods.GetAllocatorWithDefaultOptions(&allocator));
        return allocator;
    }

    // The name was made by the library's allocator for us.
    private static string Take(byte* utf8)
    {
        string text = Marshal.PtrToStringUTF8((nint)utf8) ?? "";
        OrtStatus.ThrowIfFailed(NativeMethods.AllocatorFree(Allocator(), utf8));
        return text;
    }
}
