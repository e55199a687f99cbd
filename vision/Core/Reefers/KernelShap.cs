namespace VisionInspection.Core.Reefers;

/// <summary>
/// Shapley values of the players of a game by kernel SHAP (Lundberg and Lee, NeurIPS 2017): coalitions are drawn in pairs of
/// complements, their size by the Shapley kernel, and the values are the least squares fit that adds up to the whole.
/// </summary>
internal static class KernelShap
{
    // Keeps the normal equations solvable when coalitions are few.
    private const double Ridge = 1e-3;

    /// <summary>The values of <paramref name="players"/> players.</summary>
    /// <param name="players">How many.</param>
    /// <param name="pairs">Pairs of coalitions to draw.</param>
    /// <param name="seed">Of the draw; equal seeds give equal values.</param>
    /// <param name="values">Values of coalitions, in one batch; true where a player takes part.</param>
    public static ShapValues Of(int players, int pairs, int seed, Func<IReadOnlyList<bool[]>, double[]> values)
    {
        bool[] none = new bool[players], all = [.. none.Select(_ => true)];
        List<bool[]> coalitions = [none, all, .. Draw(players, pairs, seed)];
        double[] worth = values(coalitions);
        (double bare, double whole) = (worth[0], worth[1]);

        // With the last player's value given by the sum, the others remain: w = sum of v_i (z_i - z_last).
        int free = players - 1;
        double[][] matrix = [.. Enumerable.Range(0, free).Select(_ => new double[free + 1])];
        for (int c = 2; c < coalitions.Count; c++)
        {
            bool[] z = coalitions[c];
            double last = z[free] ? 1 : 0, target = worth[c] - bare - (last * (whole - bare));
            double[] row = [.. Enumerable.Range(0, free).Select(i => (z[i] ? 1 : 0) - last)];
            for (int i = 0; i < free; i++)
            {
                for (int j = 0; j < free; j++)
                {
                    matrix[i][j] += row[i] * row[j];
                }

                matrix[i][free] += row[i] * target;
            }
        }

        double[] solved = Solve(matrix, free);
        return new ShapValues([.. solved, whole - bare - solved.Sum()], bare, whole, coalitions.Count);
    }

    private static IEnumerable<bool[]> Draw(int players, int pairs, int seed)
    {
        // A fixed seed: an explanation asked for twice is the same twice.
#pragma warning disable CA5394 // Not for security.
        var random = new Random(seed);
        double[] kernel = [.. Enumerable.Range(1, players - 1).Select(size => (players - 1.0) / (size * (players - size)))];
        double total = kernel.Sum();
        for (int p = 0; p < pairs; p++)
        {
            double left = random.NextDouble() * total;
            int size = 1;
            while (size < players - 1 && (left -= kernel[size - 1]) > 0)
            {
                size++;
            }

            int[] order = [.. Enumerable.Range(0, players)];
            random.Shuffle(order);
            var coalition = new bool[players];
            order.Take(size).ToList().ForEach(i => coalition[i] = true);
            yield return coalition;
            yield return [.. coalition.Select(takesPart => !takesPart)];
        }
#pragma warning restore CA5394
    }

    // Gauss with pivoting; the last column is the right side.
    private static double[] Solve(double[][] m, int n)
    {
        for (int i = 0; i < n; i++)
        {
            m[i][i] += Ridge;
        }

        for (int i = 0; i < n; i++)
        {
            int pivot = Enumerable.Range(i, n - i).MaxBy(r => Math.Abs(m[r][i]));
            (m[i], m[pivot]) = (m[pivot], m[i]);

            for (int r = i + 1; r < n; r++)
            {
                double factor = m[r][i] / m[i][i];
                for (int j = i; j <= n; j++)
                {
                    m[r][j] -= factor * m[i][j];
                }
            }
        }

        var x = new double[n];
        for (int i = n - 1; i >= 0; i--)
        {
            double sum = m[i][n];
            for (int j = i + 1; j < n; j++)
            {
                sum -= m[i][j] * x[j];
            }

            x[i] = sum / m[i][i];
        }

        return x;
    }
}

/// <summary>Shapley values and what they add up from and to.</summary>
/// <param name="Values">One per player; their sum is <paramref name="Whole"/> minus <paramref name="Bare"/>.</param>
/// <param name="Bare">Worth of nobody.</param>
/// <param name="Whole">Worth of all.</param>
/// <param name="Evaluations">Coalitions whose worth was asked for.</param>
internal sealed record ShapValues(IReadOnlyList<double> Values, double Bare, double Whole, int Evaluations);
