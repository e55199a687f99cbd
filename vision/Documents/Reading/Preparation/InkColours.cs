namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// What the inks of a page look like on white, by the order of their channels; and what lies under them. Inks over each other
/// add up in optical density (Beer and Lambert), and black adds the same to every channel.
/// </summary>
internal sealed class InkColours
{
    // One for each order of red, green and blue.
    private const int Orders = 6;
    private const int Levels = 256;

    private static readonly double[] Densities = [.. Enumerable.Range(0, Levels).Select(level => -Math.Log(Math.Max(level, 1) / 255.0))];

    // Density of the ink's brightest channel for a density of 1 between its darkest and its brightest.
    private readonly double[] share = new double[Orders];

    /// <summary>Learns the inks from their own pixels: from the brighter half of them, where they lie on paper alone.</summary>
    /// <param name="kinds">The page.</param>
    /// <param name="pixels">Pixels of ink.</param>
    public InkColours(InkKinds kinds, IReadOnlyList<int> pixels)
    {
        int[][] counts = [.. Enumerable.Range(0, Orders).Select(_ => new int[Levels])];
        foreach (int pixel in pixels)
        {
            (int order, int most, _) = Seen(kinds.At(pixel));
            counts[order][most]++;
        }

        int[] median = [.. counts.Select(Median)];
        double[] bright = new double[Orders], between = new double[Orders];
        foreach (int pixel in pixels)
        {
            (int order, int most, int least) = Seen(kinds.At(pixel));
            if (most >= median[order])
            {
                bright[order] += Densities[most];
                between[order] += Densities[least] - Densities[most];
            }
        }

        for (int order = 0; order < Orders; order++)
        {
            share[order] = between[order] > 0 ? bright[order] / between[order] : 0;
        }
    }

    /// <summary>The grey of what lies under the ink.</summary>
    /// <param name="colour">The pixel, the paper being white.</param>
    public byte Under((int Red, int Green, int Blue) colour)
    {
        (int order, int most, int least) = Seen(colour);
        double ink = share[order] * (Densities[least] - Densities[most]);
        return (byte)(255 * Math.Exp(-Math.Max(0, Densities[most] - ink)));
    }

    private static (int Order, int Most, int Least) Seen((int Red, int Green, int Blue) colour)
    {
        (int red, int green, int blue) = colour;
        return red >= green
            ? green >= blue ? (0, red, blue) : red >= blue ? (1, red, green) : (2, blue, green)
            : red >= blue ? (3, green, blue) : green >= blue ? (4, green, red) : (5, blue, red);
    }

    private static int Median(int[] counts)
    {
        int left = counts.Sum() / 2;
        int median = Levels - 1;
        while (median > 0 && (left -= counts[median]) > 0)
        {
            median--;
        }

        return median;
    }
}
