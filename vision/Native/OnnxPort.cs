using System.Globalization;

namespace VisionInspection.Native;

/// <summary>An input or output of a model.</summary>
/// <param name="Name">Its name in the graph.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Shape">Its dimensions; -1 where the graph leaves one open, the batch for example.</param>
public sealed record OnnxPort(string Name, OnnxElementType Type, IReadOnlyList<long> Shape)
{
    /// <summary>Whether a tensor of this shape fits.</summary>
    /// <param name="shape">The tensor's dimensions.</param>
    public bool Accepts(ReadOnlySpan<long> shape)
    {
        if (shape.Length != Shape.Count)
        {
            return false;
        }

        for (int i = 0; i < shape.Length; i++)
        {
            if (shape[i] < 1 || (Shape[i] >= 0 && Shape[i] != shape[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For messages: <c>picture Float [-1,2,128,512]</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Type} [{string.Join(',', Shape)}]");
}
