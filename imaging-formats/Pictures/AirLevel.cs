namespace VisionInspection.ImagingFormats.Pictures;

/// <summary>
/// Which value of a picture without metadata is open air, and whether air is its bright or its dark end.
/// <para>
/// The beam is wider than the conveyance: over the roof and before the first line there is nothing but air, so air
/// gathers in the top band and at the sides above the wheels, and it is flat. Dense cargo is as flat, but stands in the
/// middle and low. The two ends of the used range compete for those borders; the whole picture has a small say, which
/// decides for a picture cut to the container itself. The level is the peak of the histogram at the winning end.
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
        int[] whole = Histogram(samples);
        (int low, int high) = UsedRange(whole, samples.Length);
        int fullScale = FullScale(whole, bits);
        if (high - low < LeastContrast * fullScale)
        {
            return null;
        }

        int zone = Math.Max(1, (int)((high - low) * EndZone));
        int top = Math.Max(1, (int)(height * TopBand));
        int side = Math.Max(1, (int)(width * SideBand));
        int sideBottom = Math.Max(1, (int)(height * AboveWheels));
        (double Bright, double Dark) evidence = (0, 0);
        Add(Ends(samples, width, 0, width, 0, top, low + zone, high - zone), TopWeight);
        Add(Ends(samples, width, 0, side, 0, sideBottom, low + zone, high - zone), SideWeight);
        Add(Ends(samples, width, width - side, width, 0, sideBottom, low + zone, high - zone), SideWeight);
        Add(Ends(samples, width, 0, width, 0, height, low + zone, high - zone), WholeWeight);

        double lead = (evidence.Bright - evidence.Dark) / (TopWeight + SideWeight + SideWeight + WholeWeight);
        return isBright ?? lead >= 0
            ? new AirLevel(Peak(whole, high - zone, high), 0, Math.Abs(lead))
            : new AirLevel(Peak(whole, low, low + zone), fullScale, Math.Abs(lead));

        void Add((double Bright, double Dark) share, double weight) =>
            evidence = (evidence.Bright + (share.Bright * weight), evidence.Dark + (share.Dark * weight));
    }

    private static int[] Histogram(ReadOnlySpan<ushort> samples)
    {
        int[] counts = new int[ushort.MaxValue + 1];
        foreach (ushort sample in samples)
        {
            counts[sample]++;
        }

        return counts;
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

    private static (double Bright, double Dark) Ends(
        ReadOnlySpan<ushort> samples, int width, int left, int right, int from, int to, int darkTo, int brightFrom)
    {
        long bright = 0;
        long dark = 0;
        for (int y = from; y < to; y++)
        {
            foreach (ushort sample in samples[((y * width) + left)..((y * width) + right)])
            {
                bright += sample >= brightFrom ? 1 : 0;
                dark += sample <= darkTo ? 1 : 0;
            }
        }

        double area = (double)(to - from) * (right - left);
        return (bright / area, dark / area);
    }

    // The middle of the fullest window of a 64th of the zone (at least one value): a single value's count is noise at
    // 16 bits, and a plain median would follow thin walls that are nearly air.
    private static int Peak(int[] histogram, int from, int to)
    {
        int window = Math.Max(1, (to - from) / 64);
        long inside = 0;
        long best = -1;
        int bestEnd = from;
        for (int value = from; value <= to; value++)
        {
            inside += histogram[value];
            if (value - window >= from)
            {
                inside -= histogram[value - window];
            }

            if (inside > best)
            {
                best = inside;
                bestEnd = value;
            }
        }

        return Median(histogram, Math.Max(from, bestEnd - window + 1), bestEnd, best);
    }

    private static int Median(int[] histogram, int from, int to, long count)
    {
        long half = (count + 1) / 2;
        int value = from;
        for (long seen = histogram[from]; seen < half && value < to; seen += histogram[value])
        {
            value++;
        }

        return value;
    }
}
