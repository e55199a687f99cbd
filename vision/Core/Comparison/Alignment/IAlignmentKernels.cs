namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// What aligning asks of models: the work on every sample of the stiff model, in code on the processor or as graphs where a GPU is at
/// hand, both saying the same; and the last word on where things lie once the beam has moved.
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

    /// <summary>Whether a model is at hand that corrects fields.</summary>
    bool Corrects { get; }

    /// <summary>A better field.</summary>
    /// <param name="evidence">As <see cref="FieldEvidence"/> makes it, [channels, rows, columns].</param>
    /// <param name="rows">Rows of cells.</param>
    /// <param name="columns">Columns of cells.</param>
    /// <returns>Shift down and shift along, samples; [2, rows, columns].</returns>
    float[] Correct(float[] evidence, int rows, int columns);
}
