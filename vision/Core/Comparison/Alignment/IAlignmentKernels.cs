namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// The work on every sample that aligning with the stiff model asks for: in code on the processor, or as graphs where a GPU is at
/// hand. Both say the same.
/// </summary>
internal interface IAlignmentKernels
{
    /// <summary>Features of an attenuation plane, as <see cref="Alignment.Features"/> says.</summary>
    Plane Features(Plane attenuation);

    /// <summary>What a Gauss-Newton step needs: the second brought over the first, and both compared.</summary>
    /// <param name="first">Features of the first scan.</param>
    /// <param name="second">Features of the second.</param>
    /// <param name="warp">The warp so far; of the first's size.</param>
    ColumnSums Sums(Plane first, Plane second, ColumnWarp warp);
}
