using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>
/// What changed since an earlier scan, in four channels as large as the end: the difference of both attenuations, the earlier one in
/// the present one's tone; what of it no shift by a sample explains; the difference of both material pictures; and 1 where there is
/// anything to compare with. Both differences of attenuation count by the root of the transmission, because their noise grows with
/// one over it. Without an earlier scan all are 0.
/// </summary>
internal static class ChangePicture
{
    /// <summary>Channels.</summary>
    public const int Channels = 4;

    // Of transmission: e^-4.6, under which there is noise.
    private const float Floor = .01f;
    private const float Gain = 4;

    // Rounds of the line between two tones, and the square of the difference at which a place counts half.
    private const int Rounds = 6;
    private const double Odd = .0025;

    /// <summary>Fills the channels.</summary>
    /// <param name="now">The end's transmission at the high energy, its outer face on the left.</param>
    /// <param name="material">Its material picture.</param>
    /// <param name="then">The earlier end, sample by sample; null for none.</param>
    /// <param name="twoEnergies">Whether this end has both energies, so that materials can be compared where the earlier one has both too.</param>
    /// <param name="channels">Receives the channels, one after another.</param>
    public static void Of(ReadOnlySpan<float> now, ReadOnlySpan<float> material, CutEnd? then, bool twoEnergies, Span<float> channels)
    {
        channels.Clear();
        if (then is null)
        {
            return;
        }

        int size = now.Length;
        Span<float> change = channels[..size], unexplained = channels.Slice(size, size), materials = channels.Slice(2 * size, size), known = channels[(3 * size)..];
        float[] here = Attenuations(now), there = Toned(here, Attenuations(then.High), then.High);
        for (int i = 0; i < size; i++)
        {
            if (then.High[i] == 0)
            {
                continue;
            }

            (float least, float most) = Around(there, then.High, i);
            float worth = Gain * MathF.Exp(-.25f * (here[i] + there[i]));
            change[i] = Math.Clamp(worth * (here[i] - there[i]), -1, 1);
            unexplained[i] = Math.Clamp(worth * (here[i] - Math.Clamp(here[i], least, most)), -1, 1);
            known[i] = 1;
        }

        if (twoEnergies && then.Low is not null)
        {
            // What is not known counts as air, which says nothing of any material.
            float[] high = Array.ConvertAll(then.High, Known), low = Array.ConvertAll(then.Low, Known);
            MaterialPicture.Of(high, low);
            for (int i = 0; i < size; i++)
            {
                materials[i] = known[i] * (material[i] - low[i]);
            }
        }
    }

    private static float Known(float transmission) => transmission == 0 ? 1 : transmission;

    private static float[] Attenuations(ReadOnlySpan<float> transmission)
    {
        var attenuations = new float[transmission.Length];
        for (int i = 0; i < attenuations.Length; i++)
        {
            attenuations[i] = -MathF.Log(Math.Clamp(transmission[i], Floor, 1));
        }

        return attenuations;
    }

    // Through both attenuations the line that most places keep to: gain, offset and gamma of two exposures.
    private static float[] Toned(float[] now, float[] then, float[] known)
    {
        double gain = 1, offset = 0;
        for (int round = 0; round < Rounds; round++)
        {
            double n = 1e-6, sx = 0, sy = 0, sxx = 1e-6, sxy = 0;
            for (int i = 0; i < now.Length; i++)
            {
                double off = now[i] - (gain * then[i]) - offset, weight = known[i] == 0 ? 0 : 1 / (1 + (off * off / Odd));
                (n, sx, sy, sxx, sxy) = (n + weight, sx + (weight * then[i]), sy + (weight * now[i]), sxx + (weight * then[i] * then[i]), sxy + (weight * then[i] * now[i]));
            }

            gain = Math.Clamp(((n * sxy) - (sx * sy)) / Math.Max(1e-6, (n * sxx) - (sx * sx)), .7, 1.4);
            offset = (sy - (gain * sx)) / n;
        }

        return Array.ConvertAll(then, a => (float)Math.Max(0, (gain * a) + offset));
    }

    // Least and most of what is known within a sample.
    private static (float Least, float Most) Around(float[] plane, float[] known, int at)
    {
        (float least, float most) = (float.MaxValue, float.MinValue);
        int x = at % CutEnd.Width, y = at / CutEnd.Width;
        for (int v = Math.Max(0, y - 1); v <= Math.Min(CutEnd.Height - 1, y + 1); v++)
        {
            for (int u = Math.Max(0, x - 1); u <= Math.Min(CutEnd.Width - 1, x + 1); u++)
            {
                int i = (v * CutEnd.Width) + u;
                if (known[i] != 0)
                {
                    (least, most) = (Math.Min(least, plane[i]), Math.Max(most, plane[i]));
                }
            }
        }

        return (least, most);
    }
}
