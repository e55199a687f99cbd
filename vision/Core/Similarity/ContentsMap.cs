using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Similarity;

/// <summary>Where a container looks unlike others: how far each of its cells is from the nearest of theirs.</summary>
public static class ContentsMap
{
    /// <summary>
    /// For each cell its squared distance to the nearest cell of another container at about the same height, the median over
    /// the others. 255 is the most in this map, or four times the usual where that is more, so that a container like the
    /// others stays faint.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <param name="others">Those it is held against; at least one.</param>
    /// <param name="usual">Usual squared distance of a cell within a lot.</param>
    public static SaliencyMap Of(ContentsCells container, IReadOnlyList<ContentsCells> others, double usual)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentOutOfRangeException.ThrowIfZero(others.Count);
        var distances = new double[container.Width * container.Height];
        for (int cell = 0; cell < distances.Length; cell++)
        {
            double[] each = [.. others.Select(other => Nearest(container, cell, other))];
            Array.Sort(each);
            distances[cell] = each[each.Length / 2];
        }

        double full = Math.Max(distances.Max(), 4 * usual);
        byte[] values = Array.ConvertAll(distances, distance => (byte)Math.Round(255 * distance / full));
        return new SaliencyMap(container.Width, container.Height, values, container.Covers);
    }

    private static double Nearest(ContentsCells container, int cell, ContentsCells other)
    {
        int row = cell / container.Width;
        double least = double.PositiveInfinity;
        for (int y = Math.Max(0, row - 1); y <= Math.Min(other.Height - 1, row + 1); y++)
        {
            for (int x = 0; x < other.Width; x++)
            {
                least = Math.Min(least, Distance(container, cell, other, (y * other.Width) + x));
            }
        }

        return least;
    }

    private static double Distance(ContentsCells a, int cell, ContentsCells b, int other)
    {
        int plane = a.Width * a.Height, otherPlane = b.Width * b.Height;
        double sum = 0;
        for (int i = cell, j = other; i < a.Values.Length; i += plane, j += otherPlane)
        {
            double difference = a.Values[i] - b.Values[j];
            sum += difference * difference;
        }

        return sum;
    }
}
