namespace VisionInspection.Core.Similarity;

/// <summary>
/// Which container of a lot does not look like the others: all of one bill of lading and one goods code, so alike by what
/// the papers say. Two ways to score, from the cosines between all of them.
/// </summary>
/// <remarks>
/// AJNA flags a cosine z-score above 3. Among n values none can lie further than (n-1)/√n standard deviations from their
/// mean, so that rule is silent on every lot of ten and fewer. <see cref="Scores"/> asks instead how much further a
/// container lies from the others than they lie from each other, which two good neighbours are enough for.
/// </remarks>
public static class OddOneOut
{
    /// <summary>The fewest containers that can have an odd one: of two, nobody knows which.</summary>
    public const int LeastLot = 3;

    /// <summary>
    /// For each container r / (1 + r), where r is its median distance (1 - cosine) to the others over the sum of the median
    /// distance among the others and the usual one within a lot: under 0.5 for one of many alike, towards 1 the odder.
    /// </summary>
    /// <param name="vectors">The lot's vectors, each <c>[64]</c>.</param>
    /// <param name="usual">Usual distance within a lot: keeps a lot of near equals from finding oddness in noise.</param>
    public static double[] Scores(IReadOnlyList<sbyte[]> vectors, double usual)
    {
        double[][] distances = Distances(vectors);
        var scores = new double[vectors.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            int[] others = [.. Enumerable.Range(0, scores.Length).Where(j => j != i)];
            double own = Median([.. others.Select(j => distances[i][j])]);
            double among = Median([.. from j in others from k in others where j < k select distances[j][k]]);
            scores[i] = own / (own + among + usual);
        }

        return scores;
    }

    /// <summary>AJNA's: z-score of each container's mean distance to the others within the lot.</summary>
    /// <param name="vectors">The lot's vectors, each <c>[64]</c>.</param>
    public static double[] ZScores(IReadOnlyList<sbyte[]> vectors)
    {
        double[] own = [.. Distances(vectors).Select(row => row.Sum() / (row.Length - 1))];
        double mean = own.Average(), deviation = Math.Sqrt(own.Average(d => (d - mean) * (d - mean)));
        return Array.ConvertAll(own, d => deviation > 0 ? (d - mean) / deviation : 0);
    }

    private static double[][] Distances(IReadOnlyList<sbyte[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentOutOfRangeException.ThrowIfLessThan(vectors.Count, LeastLot);
        return [.. vectors.Select(a => (double[])[.. vectors.Select(b => ReferenceEquals(a, b) ? 0 : 1 - ContentsVector.Cosine(a, b))])];
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
