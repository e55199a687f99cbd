namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// How lines of text bow on a page that was bent at a spine or under a camera: their slope as a polynomial over the page,
/// <c>Σ (c[j] + v c[4 + j]) u^j</c>, u from -1 at the left edge to 1 at the right, v from the top to the bottom.
/// </summary>
/// <param name="Coefficients">Eight.</param>
internal sealed record LineBow(IReadOnlyList<double> Coefficients)
{
    /// <summary>Coefficients for each of the two.</summary>
    public const int Terms = 4;

    /// <summary>How far a line that is level at the middle has fallen here, in halves of the page's width.</summary>
    /// <param name="u">Place across, -1 to 1.</param>
    /// <param name="v">Place down, -1 to 1.</param>
    public double Fall(double u, double v)
    {
        double fall = 0;
        double power = u;
        for (int j = 0; j < Terms; j++, power *= u)
        {
            fall += (Coefficients[j] + (v * Coefficients[Terms + j])) * power / (j + 1);
        }

        return fall;
    }
}
