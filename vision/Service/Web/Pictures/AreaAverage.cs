namespace VisionInspection.Service.Web.Pictures;

/// <summary>
/// Makes a picture smaller; every target pixel is the mean of exactly the area it covers, so that a thin wire fades
/// but does not vanish, as it would by picking single samples.
/// </summary>
internal static class AreaAverage
{
    /// <summary>Reduces to the size given; neither side may grow.</summary>
    /// <param name="samples">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Columns of the source.</param>
    /// <param name="height">Rows of the source.</param>
    /// <param name="newWidth">Columns of the result, 1 to <paramref name="width"/>.</param>
    /// <param name="newHeight">Rows of the result, 1 to <paramref name="height"/>.</param>
    /// <param name="stopping">Checked once a row: whoever asked may have left.</param>
    public static ushort[] Reduce(
        ReadOnlySpan<ushort> samples, int width, int height, int newWidth, int newHeight, CancellationToken stopping)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(samples.Length, checked(width * height));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newWidth, width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newHeight, height);
        Share[] columns = SharesOf(width, newWidth);
        Share[] rows = SharesOf(height, newHeight);
        var result = new ushort[newWidth * newHeight];
        var sums = new float[width];
        for (int y = 0; y < newHeight; y++)
        {
            stopping.ThrowIfCancellationRequested();
            SumRows(samples, width, rows[y], sums);
            AverageColumns(sums, columns, rows[y].Weight, result.AsSpan(y * newWidth, newWidth));
        }

        return result;
    }

    private static void SumRows(ReadOnlySpan<ushort> samples, int width, Share rows, float[] sums)
    {
        Array.Clear(sums);
        for (int row = rows.First; row <= rows.Last; row++)
        {
            float weight = rows.WeightOf(row);
            ReadOnlySpan<ushort> line = samples.Slice(row * width, width);
            for (int x = 0; x < line.Length; x++)
            {
                sums[x] += weight * line[x];
            }
        }
    }

    private static void AverageColumns(float[] sums, Share[] columns, float rowWeight, Span<ushort> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            Share share = columns[x];
            float sum = 0;
            for (int column = share.First; column <= share.Last; column++)
            {
                sum += share.WeightOf(column) * sums[column];
            }

            target[x] = (ushort)Math.Clamp(MathF.Round(sum / (share.Weight * rowWeight)), 0, ushort.MaxValue);
        }
    }

    private static Share[] SharesOf(int length, int newLength)
    {
        var shares = new Share[newLength];
        double step = (double)length / newLength;
        for (int i = 0; i < newLength; i++)
        {
            double start = i * step;
            double end = Math.Min(length, start + step);
            int first = (int)start;
            int last = Math.Max(first, Math.Min(length - 1, (int)Math.Ceiling(end) - 1));
            float firstWeight = (float)(Math.Min(end, first + 1) - start);
            float lastWeight = (float)(end - last);
            shares[i] = new Share(first, last, firstWeight, lastWeight, (float)(end - start));
        }

        return shares;
    }

    // Source cells under one target cell: the first and the last count by the part that is covered.
    private readonly record struct Share(int First, int Last, float FirstWeight, float LastWeight, float Weight)
    {
        public float WeightOf(int cell) => cell == First ? FirstWeight : cell == Last ? LastWeight : 1;
    }
}
