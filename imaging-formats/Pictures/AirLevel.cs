namespace VisionInspection.ImagingFormats.Pictures;

/// <summary>
/// Which value of a picture without metadata is open air, and whether air is its bright or its dark end.
/// <para>
/// The beam is wider than the conveyance: over the roof and before the first line there is nothing but air, so air
/// gathers in the top band and at the sides above the wheels, and it is flat. Dense cargo is as flat, but stands in the
/// middle and low. The two ends of the used range compete for those borders; the whole picture has a small say, which
/// decides for a picture cut to the container itself. The level is the peak of that evidence at the winning end.
/// </para>
/// </summary>
/// <param name="Air">Value of open air in the file.</param>
/// <param name="Dark">Value of full absorption in the file.</param>
/// <param name="Lead">How clearly it won, 0 to 1: the winner's share of the evidence less the loser's.</param>
internal readonly record struct AirLevel(int Air, int Dark, double Lead)
{
    // Shares of the picture's height and width that are looked at as border.
    private const double TopBand = 0.08;
    private const double SideBand = 0.04;

    // The wheels and the ground are below this share of the height; the sides are looked at above it.
    private const double AboveWheels = 0.6;

    // How far from an end of the used range a sample still counts for that end.
    private const double EndZone = 0.12;

    // Stray samples beyond the ends: dead pixels, burnt-in text.
    private const double Strays = 0.001;

    // The used range of a picture that shows anything at all, as a share of its full scale.
    private const double LeastContrast = 0.02;

    private const double TopWeight = 3;
    private const double SideWeight = 1;
    private const double WholeWeight = 0.5;

    /// <summary>True where bright is air; false for an inverted picture.</summary>
    public bool IsBright => Air > Dark;

    /// <summary>Finds it.</summary>
    /// <param name="samples">Row by row.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="bits">Significant bits of a sample.</param>
    /// <param name="isBright">Whether air is the bright end, where the file says; null to find out.</param>
    /// <returns>The level; null where the picture has no contrast to find it by.</returns>
    public static AirLevel? Find(ReadOnlySpan<ushort> samples, int width, int height, int bits, bool? isBright = null)
    {
        int[] whole = Histogram(samples, width, 0, width, height);
        (int low, int high) = UsedRange(whole, samples.Length);
        int fullScale = FullScale(whole, bits);
        if (high - low < LeastContrast * fullScale)
        {
            return null;
        }

        int zone = Math.Max(1, (int)((high - low) * EndZone));
        int top = Math.Max(1, (int)(height * TopBand));
        int side = Math.Max(1, (int)(width * SideBand));
        int aboveWheels = Math.Max(1, (int)(height * AboveWheels));
        (int[] Counts, double Weight)[] regions =
        [
            (Histogram(samples, width, 0, width, top), TopWeight / ((double)width * top)),
            (Histogram(samples, width, 0, side, aboveWheels), SideWeight / ((double)side * aboveWheels)),
            (Histogram(samples, width, width - side, width, aboveWheels), SideWeight / ((double)side * aboveWheels)),
            (whole, WholeWeight / samples.Length),
        ];
        double[] darkEnd = Evidence(regions, low, low + zone), brightEnd = Evidence(regions, high - zone, high);
        double dark = darkEnd.Sum(), bright = brightEnd.Sum();
        double lead = (bright - dark) / (TopWeight + SideWeight + SideWeight + WholeWeight);
        return isBright ?? lead >= 0
            ? new AirLevel(high - zone + Peak(brightEnd), 0, Math.Abs(lead))
            : new AirLevel(low + Peak(darkEnd), fullScale, Math.Abs(lead));
    }

    // Of the rows from the top down to one, and of some columns.
    private static int[] Histogram(ReadOnlySpan<ushort> samples, int width, int left, int right, int bottom)
    {
        int[] counts = new int[ushort.MaxValue + 1];
        for (int row = 0; row < bottom * width; row += width)
        {
            foreach (ushort sample in samples[(row + left)..(row + right)])
            {
                counts[sample]++;
            }
        }

        return counts;
    }

    // What speaks for each value of an end of the range: the border's say as much more than the whole's, so that not the walls,
    // which are nearly air and of which there is more, are taken for it.
    private static double[] Evidence((int[] Counts, double Weight)[] regions, int from, int to)
    {
        var evidence = new double[to - from + 1];
        foreach ((int[] counts, double weight) in regions)
        {
            for (int i = 0; i < evidence.Length; i++)
            {
                evidence[i] += weight * counts[from + i];
            }
        }

        return evidence;
    }

    private static (int Low, int High) UsedRange(int[] histogram, int count)
    {
        long strays = (long)(count * Strays);
        int low = 0;
        for (long seen = histogram[0]; seen <= strays; seen += histogram[low])
        {
            low++;
        }

        int high = histogram.Length - 1;
        for (long seen = histogram[high]; seen <= strays; seen += histogram[high])
        {
            high--;
        }

        return (low, high);
    }

    // 12 bits often travel in 16: full scale is the least all-ones value that holds every sample.
    private static int FullScale(int[] histogram, int bits)
    {
        int most = histogram.AsSpan().LastIndexOfAnyExcept(0);
        int scale = byte.MaxValue;
        while (scale < most && scale < (1 << bits) - 1)
        {
            scale = (scale << 1) | 1;
        }

        return scale;
    }

    // The middle of the fullest window of a 64th of the zone (at least one value): a single value's count is noise at
    // 16 bits, and a plain median would follow thin walls that are nearly air.
    private static int Peak(double[] evidence)
    {
        int window = Math.Max(1, (evidence.Length - 1) / 64);
        double inside = 0, best = -1;
        int bestEnd = 0;
        for (int i = 0; i < evidence.Length; i++)
        {
            inside += evidence[i] - (i >= window ? evidence[i - window] : 0);
            if (inside > best)
            {
                (best, bestEnd) = (inside, i);
            }
        }

        int value = Math.Max(0, bestEnd - window + 1);
        for (double seen = evidence[value]; seen < best / 2 && value < bestEnd; seen += evidence[value])
        {
            value++;
        }

        return value;
    }
}
