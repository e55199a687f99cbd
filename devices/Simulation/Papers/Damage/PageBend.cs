namespace VisionInspection.Devices.Simulation.Papers.Damage;

/// <summary>
/// Bends a page's lines, as a book's spine or a camera does: every column of pixels moves up or down, by up to about a line's
/// height. Near a spine the lines fall away at one edge; under a camera they bow, upper and lower ones not alike.
/// </summary>
public static class PageBend
{
    // A line of 9 points at the usual spacing, in inches.
    private const double LineInches = 12.0 / 72;

    /// <summary>A page bent by chance.</summary>
    /// <param name="page">A flat page.</param>
    /// <param name="random">Chance.</param>
    public static PageImage Apply(PageImage page, SceneRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        double lines = random.Uniform(0.5, 1.1) * (random.Chance(0.5) ? 1 : -1);
        if (random.Chance(0.5))
        {
            bool atLeft = random.Chance(0.5);
            return Apply(page, lines, (u, _) => Math.Pow((1 + (atLeft ? -u : u)) / 2, 4));
        }

        double alike = random.Uniform(-1, 1);
        return Apply(page, lines, (u, v) => u * u * (1 + alike + (v * (1 - alike))) / 2);
    }

    /// <summary>A page bent in a known way.</summary>
    /// <param name="page">A flat page.</param>
    /// <param name="lines">How far, in lines of text; positive is down.</param>
    /// <param name="shape">The share of it, by place across and down the page, each from -1 to 1.</param>
    public static PageImage Apply(PageImage page, double lines, Func<double, double, double> shape)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(shape);
        double most = lines * LineInches * page.Resolution;
        int stride = page.Width * page.Channels;
        byte[] bent = new byte[page.Samples.Length];
        for (int y = 0; y < page.Height; y++)
        {
            for (int x = 0; x < page.Width; x++)
            {
                double from = Math.Clamp(y - (most * shape((2.0 * x / page.Width) - 1, (2.0 * y / page.Height) - 1)), 0, page.Height - 1);
                int above = (int)from;
                int below = Math.Min(above + 1, page.Height - 1);
                double share = from - above;
                for (int channel = x * page.Channels; channel < (x + 1) * page.Channels; channel++)
                {
                    double upper = page.Samples[(above * stride) + channel] * (1 - share);
                    bent[(y * stride) + channel] = (byte)Math.Round(upper + (page.Samples[(below * stride) + channel] * share));
                }
            }
        }

        return page with { Samples = bent };
    }
}
