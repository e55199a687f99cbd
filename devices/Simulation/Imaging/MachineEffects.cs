namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>What source, detectors and electronics add to an ideal picture: blur, scatter, noise, stripes, drift.</summary>
internal static class MachineEffects
{
    public static void Apply(FloatImage image, ScanSetup setup, VendorProfile profile, SceneRandom random)
    {
        double blur = profile.Blur * random.Uniform(.6, 1.4);
        image.Blur(blur / setup.LinePitch, blur / setup.Beam.RowPitch);
        AddScatter(image, (float)random.Uniform(.001, .012));
        float[] gains = Stripes(image.Height, profile.GainSpread, random), outputs = Stripes(image.Width, profile.LineSpread, random);
        StartUp(outputs, setup.Backward, random);
        BeamEdges(gains, random);
        double drift = random.Chance(.3) ? random.Normal(0, .008) : 0, offset = Math.Abs(random.Normal(0, .0008));
        double quanta = random.LogUniform(profile.Quanta.Low, profile.Quanta.High), electronic = profile.ElectronicNoise.Draw(random);
        for (int y = 0, i = 0; y < image.Height; y++)
        {
            for (int x = 0; x < image.Width; x++, i++)
            {
                float signal = Math.Max(0, image.Samples[i] * gains[y] * outputs[x]);
                double spread = Math.Sqrt((signal / quanta) + (electronic * electronic));
                double slow = drift * ((double)x / image.Width - .5);
                image.Samples[i] = (float)((signal * (1 + slow)) + offset + (spread * QuickNormal(random)));
            }
        }
    }

    private static float[] Stripes(int count, double spread, SceneRandom random)
    {
        double now = spread * random.Uniform(0, 1);
        var factors = new float[count];
        for (int i = 0; i < count; i++)
        {
            factors[i] = (float)(1 + (now * QuickNormal(random)));
        }

        return factors;
    }

    // The source needs some pulses to settle: the first lines may be dim, in steps.
    private static void StartUp(float[] outputs, bool backward, SceneRandom random)
    {
        if (!random.Chance(.25))
        {
            return;
        }

        int lines = (int)(outputs.Length * random.Uniform(.005, .03));
        double depth = random.Uniform(.05, .5);
        for (int i = 0; i < lines; i++)
        {
            int line = backward ? outputs.Length - 1 - i : i;
            outputs[line] *= (float)(1 - (depth * (1 - ((double)i / lines)) * random.Uniform(.3, 1)));
        }
    }

    // Where the fan's collimator ends, above and below, detectors see the penumbra.
    private static void BeamEdges(float[] gains, SceneRandom random)
    {
        int top = random.Chance(.25) ? random.Whole(1, Math.Max(1, gains.Length / 50)) : 0;
        int bottom = random.Chance(.25) ? random.Whole(1, Math.Max(1, gains.Length / 50)) : 0;
        double depth = random.Uniform(.1, .9);
        for (int i = 0; i < gains.Length; i++)
        {
            int fromBottom = gains.Length - 1 - i;
            double shade = Math.Max(
                i < top ? 1 - ((double)i / top) : 0, fromBottom < bottom ? 1 - ((double)fromBottom / bottom) : 0);
            gains[i] *= (float)(1 - (depth * shade));
        }
    }

    // Photons that left the ray elsewhere arrive as a veil: a share of the picture, averaged far around.
    private static void AddScatter(FloatImage image, float share)
    {
        const int Cell = 16;
        int w = (image.Width / Cell) + 2, h = (image.Height / Cell) + 2;
        var veil = new FloatImage(w, h);
        var count = new int[w * h];
        for (int y = 0; y < image.Height; y++)
        {
            for (int x = 0; x < image.Width; x++)
            {
                int cell = (y / Cell * w) + (x / Cell);
                veil.Samples[cell] += image.Samples[(y * image.Width) + x];
                count[cell]++;
            }
        }

        for (int i = 0; i < count.Length; i++)
        {
            veil.Samples[i] = count[i] > 0 ? veil.Samples[i] / count[i] : 1;
        }

        veil.Blur(3, 2);
        for (int y = 0; y < image.Height; y++)
        {
            float v = (float)y / Cell;
            int j = (int)v;
            for (int x = 0; x < image.Width; x++)
            {
                float u = (float)x / Cell;
                int i = (int)u;
                float a = veil.Samples[(j * w) + i] + ((u - i) * (veil.Samples[(j * w) + i + 1] - veil.Samples[(j * w) + i]));
                float b = veil.Samples[((j + 1) * w) + i] + ((u - i) * (veil.Samples[((j + 1) * w) + i + 1] - veil.Samples[((j + 1) * w) + i]));
                int at = (y * image.Width) + x;
                image.Samples[at] = (image.Samples[at] * (1 - share)) + (share * (a + ((v - j) * (b - a))));
            }
        }
    }

    // Four 16-bit uniform numbers out of one draw: near enough to a Gaussian for noise, and four times quicker.
    private static double QuickNormal(SceneRandom random)
    {
        ulong bits = random.Next();
        double sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((sum / 65535) - 2) * 1.7320508;
    }
}
