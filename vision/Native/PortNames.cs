using System.Text;

namespace VisionInspection.Native;

/// <summary>
/// The <c>char**</c> arrays that every run passes. They lie in pinned managed memory, so they live exactly as long as
/// someone can still run the model, and there is nothing to free.
/// </summary>
internal sealed unsafe class PortNames(IReadOnlyList<OnnxPort> inputs, IReadOnlyList<OnnxPort> outputs)
{
    private readonly byte[][] texts = [.. inputs.Concat(outputs).Select(port => Pinned(port.Name))];
    private nint[]? pointers;

    /// <summary>How many of the names are inputs; the outputs follow them.</summary>
    public int InputCount => inputs.Count;

    /// <summary>How many are outputs.</summary>
    public int OutputCount => outputs.Count;

    /// <summary>Pointers to the names: inputs, then outputs. Pinned for the life of this object.</summary>
    public byte** Pointers
    {
        get
        {
            pointers ??= Addresses();
            fixed (nint* first = pointers)
            {
                return (byte**)first;
            }
        }
    }

    private nint[] Addresses()
    {
        nint[] addresses = GC.AllocateArray<nint>(texts.Length, pinned: true);
        for (int i = 0; i < texts.Length; i++)
        {
            fixed (byte* text = texts[i])
            {
                addresses[i] = (nint)text;
            }
        }

        return addresses;
    }

    private static byte[] Pinned(string name)
    {
        byte[] text = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(name) + 1, pinned: true);
        Encoding.UTF8.GetBytes(name, text);
        return text;
    }
}
