using VisionInspection.Core.Findings;

namespace VisionInspection.Service.Evaluation;

/// <summary>Which box found is which box drawn: pairs of greatest overlap first, each box once.</summary>
internal static class BoxMatch
{
    /// <summary>Intersection over union of two boxes, 0 to 1.</summary>
    public static double Overlap(PixelBox a, PixelBox b)
    {
        double width = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        double height = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        double both = width * height;
        return both / (((double)a.Width * a.Height) + ((double)b.Width * b.Height) - both);
    }

    /// <summary>For each true box the index of the box found for it (-1 for none) and their overlap.</summary>
    public static (int Found, double Overlap)[] Pair(IReadOnlyList<PixelBox> truth, IReadOnlyList<PixelBox> found)
    {
        var pairs = new (int Found, double Overlap)[truth.Count];
        Array.Fill(pairs, (-1, 0));
        var candidates =
            from t in Enumerable.Range(0, truth.Count)
            from f in Enumerable.Range(0, found.Count)
            let overlap = Overlap(truth[t], found[f])
            where overlap > 0
            orderby overlap descending
            select (Truth: t, Found: f, Overlap: overlap);
        foreach ((int t, int f, double overlap) in candidates)
        {
            if (pairs[t].Found < 0 && pairs.All(pair => pair.Found != f))
            {
                pairs[t] = (f, overlap);
            }
        }

        return pairs;
    }
}
