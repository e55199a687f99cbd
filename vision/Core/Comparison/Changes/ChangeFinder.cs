using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Comparison.Changes;

/// <summary>
/// Regions of change: places whose smoothed change stands out from what the pair shows at the same grey level and texture
/// elsewhere, joined where they touch.
/// </summary>
internal static class ChangeFinder
{
    private const int SmoothRadius = 2;
    private const int GreyLevels = 22;
    private const float GreyStep = .28f;

    // Least spread believed at any grey level, and what a gradient adds to it for each sample of misplacement.
    private const float LeastSpread = .006f, Misplaced = .12f;

    // Spreads at which a region begins, and down to which it goes on. Where the beam has moved the spread is that of things misplaced
    // too, and more regions are looked at: their score knows better.
    private const float Begin = 6, GoOn = 3, BeginParallax = 4, GoOnParallax = 2;

    // Samples of a grey level from which its spread is told, and what stands for it with fewer.
    private const int LeastOfGrey = 50;
    private const float Unknown = .15f;

    // Smoothing over a window of this many takes the root of it off what is noise.
    private const float Smoothed = .35f;

    // Noise grows with attenuation, of quanta or of 8 bits, and from one grey level to the next no quicker than this.
    private const float Growth = 1.8f;

    // A change that is thinner or emptier is an edge that did not quite meet.
    private const int LeastSamples = 30, LeastSide = 6;
    private const double LeastFilled = .33;

    /// <summary>The regions, strongest first.</summary>
    /// <param name="map">The difference.</param>
    /// <param name="inside">Where to look, row by row.</param>
    /// <param name="parallax">The beam had moved.</param>
    public static List<ChangeBlob> Find(DifferenceMap map, bool[] inside, bool parallax)
    {
        var smooth = new Plane(map.Change.Width, map.Change.Height);
        map.Change.Samples.CopyTo(smooth.Samples, 0);
        BoxBlur.Twice(smooth, SmoothRadius);
        float[] gradients = Gradients(map.First, map.Second);
        bool[] looked = new bool[smooth.Samples.Length];
        for (int i = 0; i < looked.Length; i++)
        {
            looked[i] = map.Unsure[i] == Unsure.None && inside[i];
        }

        float[] spread = SpreadByGrey(map, looked);
        var strength = new Plane(smooth.Width, smooth.Height);
        for (int i = 0; i < looked.Length; i++)
        {
            float expected = spread[Grey(map, i)], textured = Misplaced * gradients[i];
            strength.Samples[i] = looked[i] ? smooth.Samples[i] / MathF.Sqrt((expected * expected) + (textured * textured)) : 0;
        }

        return [.. Blobs(strength, map, gradients, parallax).Where(b => Math.Min(b.Box.Width, b.Box.Height) >= LeastSide && b.Filled >= LeastFilled).OrderByDescending(b => b.Sum)];
    }

    private static int Grey(DifferenceMap map, int i) =>
        Math.Clamp((int)(MathF.Max(map.First.Samples[i], map.Second.Samples[i]) / GreyStep), 0, GreyLevels - 1);

    // What the pair shows at each grey level: single samples, three quarters of which do not differ more, and smoothed ones, as the
    // blocks of a lossy picture outlast smoothing; of these the middle, so that a package does not hide itself.
    private static float[] SpreadByGrey(DifferenceMap map, bool[] looked)
    {
        var smooth = new Plane(map.First.Width, map.First.Height);
        for (int i = 0; i < looked.Length; i++)
        {
            smooth.Samples[i] = map.Second.Samples[i] - map.First.Samples[i];
        }

        float[] plain = [.. smooth.Samples];
        BoxBlur.Twice(smooth, SmoothRadius);
        var single = new List<float>[GreyLevels];
        var smoothed = new List<float>[GreyLevels];
        for (int g = 0; g < GreyLevels; g++)
        {
            (single[g], smoothed[g]) = ([], []);
        }

        for (int i = 0; i < looked.Length; i += 3)
        {
            if (looked[i])
            {
                int g = Grey(map, i);
                single[g].Add(MathF.Abs(plain[i]));
                smoothed[g].Add(MathF.Abs(smooth.Samples[i]));
            }
        }

        var spread = new float[GreyLevels];
        for (int g = 0; g < GreyLevels; g++)
        {
            float own = Unknown;
            if (single[g].Count >= LeastOfGrey)
            {
                single[g].Sort();
                smoothed[g].Sort();
                own = MathF.Max(
                    single[g][single[g].Count * 3 / 4] / 1.15f * Smoothed, smoothed[g][smoothed[g].Count / 2] / .674f);
            }

            own = g > 0 ? MathF.Min(own, spread[g - 1] * Growth) : own;
            spread[g] = MathF.Max(LeastSpread, own);
        }

        return spread;
    }

    private static float[] Gradients(Plane first, Plane second)
    {
        var gradients = new float[first.Samples.Length];
        int w = first.Width;
        for (int y = 1; y < first.Height - 1; y++)
        {
            for (int x = 1; x < w - 1; x++)
            {
                int i = (y * w) + x;
                gradients[i] = MathF.Min(Steep(first.Samples, i, w), Steep(second.Samples, i, w));
            }
        }

        return gradients;
    }

    private static float Steep(float[] s, int i, int w) => .5f * (MathF.Abs(s[i + 1] - s[i - 1]) + MathF.Abs(s[i + w] - s[i - w]));

    private static IEnumerable<ChangeBlob> Blobs(Plane strength, DifferenceMap map, float[] gradients, bool parallax)
    {
        (float begin, float goOn) = parallax ? (BeginParallax, GoOnParallax) : (Begin, GoOn);
        var seen = new bool[strength.Samples.Length];
        var stack = new Stack<int>();
        for (int start = 0; start < seen.Length; start++)
        {
            if (seen[start] || MathF.Abs(strength.Samples[start]) < begin)
            {
                continue;
            }

            float sign = MathF.Sign(strength.Samples[start]);
            var members = new List<int>();
            stack.Push(start);
            seen[start] = true;
            while (stack.TryPop(out int i))
            {
                members.Add(i);
                int x = i % strength.Width;
                Visit(x > 0, i - 1);
                Visit(x < strength.Width - 1, i + 1);
                Visit(i >= strength.Width, i - strength.Width);
                Visit(i < seen.Length - strength.Width, i + strength.Width);
            }

            if (members.Count >= LeastSamples)
            {
                yield return ChangeBlob.Of(members, strength, map, gradients);
            }

            void Visit(bool there, int at)
            {
                if (there && !seen[at] && strength.Samples[at] * sign > goOn)
                {
                    seen[at] = true;
                    stack.Push(at);
                }
            }
        }
    }
}
