using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Where the second scan may lie over the first: masked correlation of very small pictures over every horizontal and vertical
/// scale and shift, and the best few that differ, because the best here is not always the right one.
/// </summary>
internal static class CoarseSearch
{
    private const int Rows = 20, FirstRows = 10;
    private const int MostColumns = 104, FirstMostColumns = 52;
    private const double LeastScaleX = .4, MostScaleX = 2.5, LeastScaleY = .66, MostScaleY = 1.52;
    private const int ScalesX = 23, ScalesY = 9;

    // Scales that are looked at again at the larger size, and how far from the shift found first, in samples of that size.
    private const int Again = 36, Around = 3;

    // Shares of the smaller and of the larger picture that must overlap, and of the height by which one may lie off the other.
    private const double LeastOverlap = .6, LeastOfWhole = .3, MostDown = .32;

    // Variance below which a channel is flat.
    private const double Flat = 2e-4;

    // A start differs from another by so much in the logarithm of its scales, or by this share of the width.
    private const double ScaleApart = .13, ShiftApart = .1;

    /// <summary>The best starts, best first.</summary>
    /// <param name="first">The first scan.</param>
    /// <param name="second">The second.</param>
    /// <param name="count">How many.</param>
    /// <param name="thorough">
    /// All shifts at the larger size, not at half of it first: ten times the work, and now and then the only way to the right one.
    /// </param>
    public static List<LinearStart> Starts(Plane first, Plane second, int count, bool thorough)
    {
        double k = Math.Min((double)Rows / first.Height, (double)MostColumns / first.Width);

        // Twice the finest that is looked at: every scale is made from this, not from the whole scan.
        Plane reduced = Small(
            second, Math.Min(second.Width, 2 * second.Width / LeastScaleX * k), Math.Min(second.Height, 2 * second.Height / LeastScaleY * k));
        var picture = new CoarsePicture(Small(first, first.Width * k, first.Height * k));
        IEnumerable<LinearStart> found;
        if (thorough)
        {
            found = Scales().SelectMany(s => Found(picture, s, k, anywhere: true));
        }
        else
        {
            double firstK = Math.Min((double)FirstRows / first.Height, (double)FirstMostColumns / first.Width);
            var small = new CoarsePicture(Small(first, first.Width * firstK, first.Height * firstK));
            found = Scales().SelectMany(s => Found(small, s, firstK, anywhere: true)).OrderByDescending(s => s.Score).Take(Again)
                .SelectMany(s => Found(picture, s, k, anywhere: false));
        }

        var chosen = new List<LinearStart>();
        foreach (LinearStart start in found.OrderByDescending(s => s.Score))
        {
            if (chosen.Count < count && chosen.TrueForAll(other => Differ(start, other, first.Width)))
            {
                chosen.Add(start);
            }
        }

        return chosen;

        IEnumerable<LinearStart> Found(CoarsePicture a, LinearStart start, double size, bool anywhere)
        {
            (double x, double y) = (size / start.ScaleX, size / start.ScaleY);
            var b = new CoarsePicture(Small(reduced, second.Width * x, second.Height * y));
            (int right, int down) = ((int)Math.Round(-start.OffsetX * x), (int)Math.Round(-start.OffsetY * y));
            return Best(a, b, right, down, anywhere ? int.MaxValue / 2 : Around) is (double score, int toRight, int toDown)
                ? [start with { OffsetX = -toRight / x, OffsetY = -toDown / y, Score = score }]
                : [];
        }
    }

    private static IEnumerable<LinearStart> Scales()
    {
        for (int i = 0; i < ScalesX; i++)
        {
            double scaleX = Between(LeastScaleX, MostScaleX, (double)i / (ScalesX - 1));
            for (int j = 0; j < ScalesY; j++)
            {
                yield return new LinearStart(scaleX, Between(LeastScaleY, MostScaleY, (double)j / (ScalesY - 1)), 0, 0, 0);
            }
        }
    }

    private static bool Differ(LinearStart a, LinearStart b, int width) =>
        Math.Abs(Math.Log(a.ScaleX / b.ScaleX)) + Math.Abs(Math.Log(a.ScaleY / b.ScaleY)) > ScaleApart
        || Math.Abs((a.OffsetX / a.ScaleX) - (b.OffsetX / b.ScaleX)) > ShiftApart * width;

    private static double Between(double low, double high, double share) => low * Math.Pow(high / low, share);

    private static Plane Small(Plane plane, double width, double height) =>
        Resample.To(plane, Math.Max(8, (int)Math.Round(width)), Math.Max(8, (int)Math.Round(height)));

    // The best shift of b against a near one, in a's pixels: b's left top corner lies at (right, down) of a.
    private static (double Score, int Right, int Down)? Best(CoarsePicture a, CoarsePicture b, int nearRight, int nearDown, int reach)
    {
        double small = Math.Min(a.Width * a.Height, b.Width * b.Height), large = Math.Max(a.Width * a.Height, b.Width * b.Height);
        int mostDown = (int)(MostDown * a.Height);
        (double Score, int Right, int Down) best = (double.NegativeInfinity, 0, 0);
        int lowest = Math.Min(nearDown + reach, Math.Max(0, a.Height - b.Height) + mostDown);
        for (int down = Math.Max(nearDown - reach, Math.Min(0, a.Height - b.Height) - mostDown); down <= lowest; down++)
        {
            int top = Math.Max(0, down), height = Math.Min(a.Height, down + b.Height) - top;
            for (int right = Math.Max(nearRight - reach, -b.Width + 1); right < Math.Min(nearRight + reach + 1, a.Width) && height > 0; right++)
            {
                int left = Math.Max(0, right), width = Math.Min(a.Width, right + b.Width) - left;
                double overlap = (double)width * height;
                if (overlap < LeastOverlap * small || overlap < LeastOfWhole * large)
                {
                    continue;
                }

                double score = Correlation(a, b, left, top, width, height, right, down) * Math.Pow(overlap / large, .15);
                if (score > best.Score)
                {
                    best = (score, right, down);
                }
            }
        }

        return double.IsFinite(best.Score) ? best : null;
    }

    private static double Correlation(CoarsePicture a, CoarsePicture b, int left, int top, int width, int height, int right, int down)
    {
        double n = (double)width * height, sum = 0;
        for (int c = 0; c < CoarsePicture.Weights.Length; c++)
        {
            double ab = 0;
            for (int y = top; y < top + height; y++)
            {
                ab += Dot(a.Channels[c].Row(y).Slice(left, width), b.Channels[c].Row(y - down).Slice(left - right, width));
            }

            double meanA = a.Sum(c, left, top, width, height) / n, meanB = b.Sum(c, left - right, top - down, width, height) / n;
            double varianceA = (a.Squares(c, left, top, width, height) / n) - (meanA * meanA);
            double varianceB = (b.Squares(c, left - right, top - down, width, height) / n) - (meanB * meanB);
            sum += CoarsePicture.Weights[c] * ((ab / n) - (meanA * meanB)) / Math.Sqrt(Math.Max(Flat, varianceA) * Math.Max(Flat, varianceB));
        }

        return sum / CoarsePicture.Weights.Sum();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        int x = 0, wide = Vector<float>.Count;
        Vector<float> sums = Vector<float>.Zero;
        for (; x <= a.Length - wide; x += wide)
        {
            sums += new Vector<float>(a[x..]) * new Vector<float>(b[x..]);
        }

        float sum = Vector.Sum(sums);
        for (; x < a.Length; x++)
        {
            sum += a[x] * b[x];
        }

        return sum;
    }
}
