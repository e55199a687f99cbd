namespace VisionInspection.Documents.Matching.Lines;

/// <summary>Best one-to-one assignment of rows to columns (the Hungarian method with potentials, Kuhn 1955, Munkres 1957).</summary>
internal static class Assignment
{
    /// <summary>Column for each row, or -1: the sum of what is assigned is the largest possible.</summary>
    public static int[] Best(int rows, int columns, Func<int, int, double> worth)
    {
        int size = Math.Max(rows, columns);
        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            Place(row, size, (r, c) => r <= rows && c <= columns ? -worth(r - 1, c - 1) : 0, rowPotential, columnPotential, rowOf);
        }

        var assigned = new int[rows];
        Array.Fill(assigned, -1);
        for (int column = 1; column <= columns; column++)
        {
            if (rowOf[column] <= rows)
            {
                assigned[rowOf[column] - 1] = column - 1;
            }
        }

        return assigned;
    }

    // One row more, along the cheapest path of reassignments. Column 0 stands for the row that has none yet.
    private static void Place(int row, int size, Func<int, int, double> cost, double[] rowPotential, double[] columnPotential, int[] rowOf)
    {
        var cheapest = new double[size + 1];
        Array.Fill(cheapest, double.PositiveInfinity);
        var before = new int[size + 1];
        var used = new bool[size + 1];
        rowOf[0] = row;
        int at = 0;
        do
        {
            used[at] = true;
            int next = 0;
            double step = double.PositiveInfinity;
            for (int column = 1; column <= size; column++)
            {
                if (used[column])
                {
                    continue;
                }

                double reduced = cost(rowOf[at], column) - rowPotential[rowOf[at]] - columnPotential[column];
                if (reduced < cheapest[column])
                {
                    (cheapest[column], before[column]) = (reduced, at);
                }

                if (cheapest[column] < step)
                {
                    (step, next) = (cheapest[column], column);
                }
            }

            for (int column = 0; column <= size; column++)
            {
                if (used[column])
                {
                    rowPotential[rowOf[column]] += step;
                    columnPotential[column] -= step;
                }
                else
                {
                    cheapest[column] -= step;
                }
            }

            at = next;
        }
        while (rowOf[at] != 0);

        while (at != 0)
        {
            rowOf[at] = rowOf[before[at]];
            at = before[at];
        }
    }
}
