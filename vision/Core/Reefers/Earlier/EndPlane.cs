namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>What of an end stands out from its surroundings, as it is cut for the concealment model.</summary>
internal sealed class EndPlane
{
    private const int Width = CutEnd.Width;
    private const int Height = CutEnd.Height;

    // Under this transmission there is noise: e^-4.6.
    private const float Floor = .01f;
    private const int Around = 5;

    private EndPlane(float[] attenuation) =>
        Features = [.. attenuation.Zip(Mean(attenuation, Around), (a, around) => Math.Clamp(a - around, -1, 1))];

    /// <summary>-ln of transmission less that of the surroundings, row by row: what aligning goes by.</summary>
    public float[] Features { get; }

    public static EndPlane Of(EndPicture end) => new(Array.ConvertAll(CutEnd.Of(end with { Low = null }).High, t => -MathF.Log(Math.Clamp(t, Floor, 1))));

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
