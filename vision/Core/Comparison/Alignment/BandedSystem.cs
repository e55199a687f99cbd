namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>Symmetric positive definite linear equations whose matrix is narrow: Cholesky within the band.</summary>
/// <param name="size">Unknowns.</param>
/// <param name="band">How far from the diagonal the matrix reaches.</param>
internal sealed class BandedSystem(int size, int band)
{
    // [row][column - row + band], lower triangle.
    private readonly double[] lower = new double[size * (band + 1)];

    public double[] Right { get; } = new double[size];

    /// <summary>Adds to an entry of the matrix and to its mirror image; give each pair once, or the diagonal.</summary>
    public void Add(int row, int column, double value)
    {
        (int low, int high) = row < column ? (row, column) : (column, row);
        lower[(high * (band + 1)) + low - high + band] += value;
    }

    /// <summary>Solves; the matrix is used up.</summary>
    public double[] Solve()
    {
        for (int i = 0; i < size; i++)
        {
            for (int j = Math.Max(0, i - band); j <= i; j++)
            {
                double sum = At(i, j);
                for (int k = Math.Max(0, Math.Max(i - band, j - band)); k < j; k++)
                {
                    sum -= At(i, k) * At(j, k);
                }

                lower[(i * (band + 1)) + j - i + band] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / At(j, j);
            }
        }

        var x = (double[])Right.Clone();
        for (int i = 0; i < size; i++)
        {
            for (int k = Math.Max(0, i - band); k < i; k++)
            {
                x[i] -= At(i, k) * x[k];
            }

            x[i] /= At(i, i);
        }

        for (int i = size - 1; i >= 0; i--)
        {
            for (int k = i + 1; k <= Math.Min(size - 1, i + band); k++)
            {
                x[i] -= At(k, i) * x[k];
            }

            x[i] /= At(i, i);
        }

        return x;
    }

    private double At(int row, int column) => lower[(row * (band + 1)) + column - row + band];
}
