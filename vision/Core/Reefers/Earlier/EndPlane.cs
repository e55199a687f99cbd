using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>Attenuation of an end, its outer face on the left, at the size that the concealment model sees; and what of it stands out from its surroundings.</summary>
internal sealed class EndPlane
{
    public const int Width = 64;
    public const int Height = 176;

    // Under this transmission there is noise: e^-4.6.
    private const float Floor = .01f;
    private const int Around = 5;

    private EndPlane(float[] attenuation)
    {
        Attenuation = attenuation;
        Features = [.. attenuation.Zip(Mean(attenuation, Around), (a, around) => Math.Clamp(a - around, -1, 1))];
    }

    /// <summary>-ln of transmission, row by row.</summary>
    public float[] Attenuation { get; }

    /// <summary>Attenuation less that of the surroundings: what aligning goes by.</summary>
    public float[] Features { get; }

    public static EndPlane Of(EndPicture end)
    {
        var plane = new float[Width * Height];
        Stretch.Window(end.Samples, end.Width, end.Window, end.Air, plane, Width);
        for (int row = 0; end.AtRight && row < Height; row++)
        {
            plane.AsSpan(row * Width, Width).Reverse();
        }

        return new EndPlane(Array.ConvertAll(plane, t => -MathF.Log(Math.Clamp(t, Floor, 1))));
    }

    /// <summary>Linear between samples; outside, the nearest.</summary>
    public static float At(float[] plane, double x, double y)
    {
        x = Math.Clamp(x, 0, Width - 1.001);
        y = Math.Clamp(y, 0, Height - 1.001);
        int i = ((int)y * Width) + (int)x;
        float u = (float)(x - (int)x), v = (float)(y - (int)y);
        float above = plane[i] + (u * (plane[i + 1] - plane[i])), below = plane[i + Width] + (u * (plane[i + Width + 1] - plane[i + Width]));
        return above + (v * (below - above));
    }

    /// <summary>Mean over a square of <c>2 radius + 1</c>, less at the borders.</summary>
    public static float[] Mean(float[] plane, int radius)
    {
        float[] across = Run(plane, radius, Width, Height, 1, Width);
        return Run(across, radius, Height, Width, Width, 1);
    }

    // Means of runs along one axis: `length` samples `step` apart in each of `count` runs that begin `between` apart.
    private static float[] Run(float[] plane, int radius, int length, int count, int step, int between)
    {
        var mean = new float[plane.Length];
        for (int run = 0; run < count; run++)
        {
            float sum = 0;
            int from = 0, to = 0;
            for (int i = 0; i < length; i++)
            {
                for (; to < Math.Min(length, i + radius + 1); to++)
                {
                    sum += plane[(run * between) + (to * step)];
                }

                for (; from < i - radius; from++)
                {
                    sum -= plane[(run * between) + (from * step)];
                }

                mean[(run * between) + (i * step)] = sum / (to - from);
            }
        }

        return mean;
    }
}
