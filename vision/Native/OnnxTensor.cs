namespace VisionInspection.Native;

/// <summary>
/// A tensor over memory that the caller owns (a rented array, say). A run reads or writes it in place: nothing is
/// copied and nothing is allocated for its data.
/// </summary>
public readonly record struct OnnxTensor
{
    /// <summary>Wraps memory.</summary>
    /// <param name="data">The elements, last dimension fastest; exactly as many as the shape says.</param>
    /// <param name="shape">The dimensions, all fixed.</param>
    /// <exception cref="ArgumentException">The two do not agree.</exception>
    public OnnxTensor(Memory<float> data, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        long count = 1;
        foreach (long dimension in shape)
        {
            count = dimension < 1 ? -1 : checked(count * dimension);
            if (count < 0)
            {
                break;
            }
        }

        if (count != data.Length)
        {
            throw new ArgumentException($"[{string.Join(',', shape)}] does not hold {data.Length} elements.", nameof(shape));
        }

        Data = data;
        Shape = shape;
    }

    /// <summary>The elements.</summary>
    public Memory<float> Data { get; }

    /// <summary>The dimensions.</summary>
    public long[] Shape { get; }
}
