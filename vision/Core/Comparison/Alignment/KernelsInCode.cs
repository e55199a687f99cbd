namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>The kernels on the processor: faster there than the graphs.</summary>
internal sealed class KernelsInCode : IAlignmentKernels
{
    private KernelsInCode()
    {
    }

    public static KernelsInCode Instance { get; } = new();

    /// <inheritdoc/>
    public Plane Features(Plane attenuation) => Alignment.Features.Of(attenuation);

    /// <inheritdoc/>
    public ColumnSums Sums(Plane first, Plane second, ColumnWarp warp)
    {
        var valid = new Plane(first.Width, first.Height);
        return ColumnSums.Of(first, warp.Apply(second, valid), valid);
    }

    /// <inheritdoc/>
    public bool Corrects => false;

    /// <inheritdoc/>
    public float[] Correct(float[] evidence, int rows, int columns) => throw new NotSupportedException("code does not correct fields");
}
