namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>Floats row by row, as a picture; (0, 0) is the middle of the first sample.</summary>
internal sealed class Plane(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public float[] Samples { get; } = new float[checked(width * height)];

    public Span<float> Row(int y) => Samples.AsSpan(y * Width, Width);

    /// <summary>Half as wide and high, each sample the mean of four; a last odd row or column is left out.</summary>
    public Plane Halved()
    {
        var half = new Plane(Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        for (int y = 0; y < half.Height; y++)
        {
            ReadOnlySpan<float> above = Row(2 * y), below = Row(Math.Min((2 * y) + 1, Height - 1));
            Span<float> target = half.Row(y);
            for (int x = 0; x < target.Length; x++)
            {
                int right = Math.Min((2 * x) + 1, Width - 1);
                target[x] = 0.25f * (above[2 * x] + above[right] + below[2 * x] + below[right]);
            }
        }

        return half;
    }

    /// <summary>Columns become rows.</summary>
    public Plane Transposed()
    {
        var turned = new Plane(Height, Width);
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<float> row = Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                turned.Samples[(x * Height) + y] = row[x];
            }
        }

        return turned;
    }
}
