namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>Samples row by row, as pictures are stored.</summary>
internal sealed class FloatImage(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public float[] Samples { get; } = new float[checked(width * height)];

    /// <summary>Blurs in place with a Gaussian; a deviation under a third of a sample does nothing.</summary>
    public void Blur(double alongX, double alongY)
    {
        if (alongX > .3)
        {
            Convolve(Kernel(alongX), Height, Width, Width, 1);
        }

        if (alongY > .3)
        {
            Convolve(Kernel(alongY), Width, Height, 1, Width);
        }
    }

    private static float[] Kernel(double deviation)
    {
        int half = Math.Max(1, (int)Math.Ceiling(deviation * 2.5));
        var kernel = new float[(2 * half) + 1];
        float sum = 0;
        for (int i = -half; i <= half; i++)
        {
            kernel[i + half] = (float)Math.Exp(-i * i / (2 * deviation * deviation));
            sum += kernel[i + half];
        }

        for (int i = 0; i < kernel.Length; i++)
        {
            kernel[i] /= sum;
        }

        return kernel;
    }

    private void Convolve(float[] kernel, int tracks, int length, int trackStep, int step)
    {
        int half = kernel.Length / 2;
        var track = new float[length + (2 * half)];
        for (int t = 0; t < tracks; t++)
        {
            int start = t * trackStep;
            for (int i = -half; i < length + half; i++)
            {
                track[i + half] = Samples[start + (Math.Clamp(i, 0, length - 1) * step)];
            }

            for (int i = 0; i < length; i++)
            {
                float sum = 0;
                for (int k = 0; k < kernel.Length; k++)
                {
                    sum += kernel[k] * track[i + k];
                }

                Samples[start + (i * step)] = sum;
            }
        }
    }
}
