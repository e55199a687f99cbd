namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Whether the beam has moved between two scans. Then much of what they show lies where the field says and not where the column
/// warp says; without parallax that is so of a few places only, by chance or because something came or went there. What is dark
/// in either scan is not asked: where black begins, contrast and noise decide, not depth.
/// </summary>
internal static class Parallax
{
    // A cell counts that goes further than this, in samples, and whose difference falls to less than this share of what it was.
    private const float Far = .75f, Better = .6f;

    // Differences beyond this are a change.
    private const float Most = 1;

    // Attenuation that counts as dark: a twentieth of transmission.
    private const float Dark = 3f;

    // Least vote of a cell that is asked, and share of these that must say so. On simulated pairs up to a twentieth do with the
    // beam in its place.
    private const float Asked = .5f;
    private const double LeastShare = .06;

    /// <summary>The answer.</summary>
    /// <param name="first">The first scan.</param>
    /// <param name="second">The second.</param>
    /// <param name="warp">The column warp between them at half size.</param>
    /// <param name="field">The field found.</param>
    /// <param name="votes">What each of its cells has to say.</param>
    public static bool IsSeen(Pyramid first, Pyramid second, ColumnWarp warp, RestField field, float[] votes)
    {
        Plane features = first.Features(1), other = second.Features(1);
        Plane moved = field.Apply(warp, other, new Plane(features.Width, features.Height), 2);
        Plane stiff = warp.Apply(other, new Plane(features.Width, features.Height));
        Plane a = first.Attenuation(1), b = warp.Apply(second.Attenuation(1), new Plane(a.Width, a.Height));
        int across = field.Dx.Width, cell = RestField.Cell / 2, asked = 0, better = 0;
        for (int at = 0; at < votes.Length; at++)
        {
            (int left, int top) = (at % across * cell, at / across * cell);
            if (votes[at] < Asked || IsDark(a, left, top) || IsDark(b, left, top))
            {
                continue;
            }

            asked++;
            if (MathF.Abs(field.Dy.Samples[at]) > Far)
            {
                better += Difference(features, moved, left, top) < Better * Difference(features, stiff, left, top) ? 1 : 0;
            }
        }

        return better > LeastShare * asked;
    }

    private static bool IsDark(Plane attenuation, int left, int top)
    {
        float most = 0;
        for (int y = top; y < Bottom(attenuation, top); y++)
        {
            foreach (float sample in attenuation.Row(y)[left..Right(attenuation, left)])
            {
                most = MathF.Max(most, sample);
            }
        }

        return most > Dark;
    }

    private static float Difference(Plane first, Plane second, int left, int top)
    {
        float sum = 0;
        for (int y = top; y < Bottom(first, top); y++)
        {
            ReadOnlySpan<float> a = first.Row(y), b = second.Row(y);
            for (int x = left; x < Right(first, left); x++)
            {
                sum += MathF.Min(Most, (a[x] - b[x]) * (a[x] - b[x]));
            }
        }

        return sum;
    }

    private static int Right(Plane plane, int left) => Math.Min(left + (RestField.Cell / 2), plane.Width);

    private static int Bottom(Plane plane, int top) => Math.Min(top + (RestField.Cell / 2), plane.Height);
}
