using VisionInspection.Codecs;

namespace VisionInspection.Devices.Simulation.Papers.Damage;

/// <summary>Makes a clean page picture look as if it had come through a scanner or a fax.</summary>
public static class PageDamage
{
    private const int FaxResolution = 150;
    private const byte Paper = 255;

    /// <summary>The page, damaged.</summary>
    /// <param name="page">A clean page.</param>
    /// <param name="kind">What happened to it.</param>
    /// <param name="random">Chance.</param>
    public static PageImage Apply(PageImage page, DamageKind kind, SceneRandom random)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(random);
        if (kind == DamageKind.None)
        {
            return page;
        }

        bool fax = kind == DamageKind.Fax;
        PageImage laid = kind == DamageKind.Bent ? PageBend.Apply(page, random) : page;
        PageImage turned = Turned(laid, fax ? FaxResolution : page.Resolution, random.Uniform(-1.2, 1.2));
        PageImage blurred = Blurred(turned, fax ? random.Uniform(0.1, 0.3) : random.Uniform(0.15, 0.45));
        PageImage noisy = Noisy(blurred, fax ? random.Uniform(6, 14) : random.Uniform(3, 9), random);
        return fax ? Dusty(Thresholded(noisy, (byte)random.Whole(140, 185)), random) : Jpeg(noisy, random.Whole(45, 80));
    }

    // Turned about the middle and brought to another resolution in one step; each pixel averages a grid of its source.
    private static PageImage Turned(PageImage page, int resolution, double degrees)
    {
        double scale = (double)page.Resolution / resolution;
        int width = (int)(page.Width / scale);
        int height = (int)(page.Height / scale);
        int grid = Math.Max(2, (int)Math.Ceiling(scale * 1.5));
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        int channels = page.Channels;
        var samples = new byte[width * height * channels];
        Span<double> sums = stackalloc double[channels];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                sums.Clear();
                for (int k = 0; k < grid * grid; k++)
                {
                    double dx = (x + ((k % grid + 0.5) / grid) - (width / 2.0)) * scale;
                    double dy = (y + ((k / grid + 0.5) / grid) - (height / 2.0)) * scale;
                    int sx = (int)Math.Floor((dx * cos) + (dy * sin) + (page.Width / 2.0));
                    int sy = (int)Math.Floor((dy * cos) - (dx * sin) + (page.Height / 2.0));
                    bool inside = sx >= 0 && sy >= 0 && sx < page.Width && sy < page.Height;
                    for (int channel = 0; channel < channels; channel++)
                    {
                        sums[channel] += inside ? page.Samples[(((sy * page.Width) + sx) * channels) + channel] : Paper;
                    }
                }

                for (int channel = 0; channel < channels; channel++)
                {
                    samples[(((y * width) + x) * channels) + channel] = (byte)(sums[channel] / (grid * grid));
                }
            }
        }

        return new PageImage(width, height, samples, resolution) { Channels = channels };
    }

    // Each pixel takes a share of its four neighbours.
    private static PageImage Blurred(PageImage page, double share)
    {
        byte[] from = page.Samples;
        byte[] to = [.. from];
        int beside = page.Channels;
        int stride = page.Width * beside;
        for (int y = 1; y < page.Height - 1; y++)
        {
            for (int at = (y * stride) + beside; at < ((y + 1) * stride) - beside; at++)
            {
                double around = (from[at - beside] + from[at + beside] + from[at - stride] + from[at + stride]) / 4.0;
                to[at] = (byte)(from[at] + (share * (around - from[at])));
            }
        }

        return page with { Samples = to };
    }

    // Noise of the sensor, and light that falls off to one side.
    private static PageImage Noisy(PageImage page, double deviation, SceneRandom random)
    {
        double white = random.Uniform(228, 252);
        double fall = random.Uniform(-14, 14);
        byte[] to = new byte[page.Samples.Length];
        for (int i = 0; i < to.Length; i++)
        {
            double light = white + (fall * (((double)(i / page.Channels % page.Width) / page.Width) - 0.5));

            // Three uniform numbers are near enough to a Gaussian, and quick.
            ulong bits = random.Next();
            double noise = (((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF)) / 65535.0 - 1.5) * 2 * deviation;
            to[i] = (byte)Math.Clamp((page.Samples[i] * light / 255) + noise, 0, 255);
        }

        return page with { Samples = to };
    }

    private static PageImage Thresholded(PageImage page, byte threshold) =>
        page with { Samples = [.. page.Samples.Select(sample => sample < threshold ? (byte)0 : Paper)] };

    private static PageImage Dusty(PageImage page, SceneRandom random)
    {
        byte[] samples = [.. page.Samples];
        int specks = (int)(page.Width * (long)page.Height * random.Uniform(0.00005, 0.0006));
        for (int i = 0; i < specks; i++)
        {
            samples[random.Whole(0, samples.Length - 1)] = random.Chance(0.7) ? (byte)0 : Paper;
        }

        // A line the roller drew, on some pages.
        if (random.Chance(0.2))
        {
            int column = random.Whole(0, page.Width - 1);
            for (int y = 0; y < page.Height; y++)
            {
                samples[(y * page.Width) + column] = random.Chance(0.8) ? (byte)0 : samples[(y * page.Width) + column];
            }
        }

        return page with { Samples = samples };
    }

    private static PageImage Jpeg(PageImage page, int quality)
    {
        byte[] file = page.Channels == 3
            ? JpegWriter.Rgb8(page.Samples, page.Width, page.Height, quality)
            : JpegWriter.Gray8(page.Samples, page.Width, page.Height, quality);
        Picture decoded = PictureDecoder.Decode(file, PictureLimits.Default);
        return page with { Samples = decoded.Bytes };
    }
}
